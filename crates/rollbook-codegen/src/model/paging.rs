//! Paging: the parameters and properties, and the default page size.

use serde_json::Value;

use super::{Parameter, Place, text};
use crate::spec::schema::effective;

/// The page size if neither the caller nor the spec sets one.
const PAGE_SIZE: i64 = 100;

/// `x-paging`: the parameters that select a page, and the properties with the items and the next page.
pub(crate) struct Paging {
    /// The parameter of the page size.
    pub(crate) size: String,
    /// The page size if the caller sets none.
    pub(crate) default_size: i64,
    pub(crate) step: Step,
    /// The property with the items; `None` if the response is a bare list.
    pub(crate) items: Option<String>,
    /// The property with the URL of the next page, null or empty on the last one.
    pub(crate) next: Option<String>,
    /// The property with the number of items in the whole list.
    pub(crate) total: Option<String>,
}

pub(crate) enum Step {
    /// Counts items from 0.
    Offset(String),
    /// Counts pages from 1.
    Page(String),
}

pub(super) fn paging(document: &Value, node: &Value, parameters: &[Parameter]) -> Paging {
    let named = |key: &str| node.get(key).and_then(Value::as_str).map(str::to_owned);
    let size = text(&node["size"]);
    let sizes = parameters.iter().filter(|it| it.place == Place::Query);
    let schema = sizes
        .map(|it| (&it.wire, &it.schema))
        .find(|(wire, _)| **wire == size);
    Paging {
        default_size: schema.map_or(PAGE_SIZE, |(_, schema)| {
            page_size(effective(document, schema))
        }),
        size,
        step: named("offset").map_or_else(|| Step::Page(text(&node["page"])), Step::Offset),
        items: named("items"),
        next: named("next"),
        total: named("total"),
    }
}

/// The page size if the caller sets none: as close to 100 as the schema allows.
fn page_size(schema: &Value) -> i64 {
    let bound = |key: &str, exclusive: &str| {
        let bound = schema[key].as_f64()?;
        Some((bound, bound.fract() == 0.0 && schema[exclusive] == true))
    };
    let least = bound("minimum", "exclusiveMinimum");
    let least = least.map_or(1, |(least, excluded)| {
        least.ceil() as i64 + i64::from(excluded)
    });
    let most = bound("maximum", "exclusiveMaximum");
    let most = most.map_or(i64::MAX, |(most, excluded)| {
        most.floor() as i64 - i64::from(excluded)
    });
    let unit = schema["multipleOf"]
        .as_i64()
        .filter(|&unit| unit > 0)
        .unwrap_or(1);
    let size = PAGE_SIZE.min(most).max(least);
    match size / unit * unit {
        below if below < least => below + unit,
        fitting => fitting,
    }
}
