//! How to distinguish an error from a success by the body alone.

use serde_json::Value;

use crate::spec::child;
use crate::spec::schema::{default_of, effective, entries, is_nullable, requires};

/// The properties that distinguish an error from a success, at the first place where the two differ.
#[derive(Debug, PartialEq)]
pub(crate) struct ErrorShape {
    /// JSON pointer of the object with the properties.
    pub(crate) at: String,
    /// Properties that only the error has.
    pub(crate) error: Vec<String>,
    /// Properties that only the success has.
    pub(crate) success: Vec<String>,
    /// Whether every readable success has one of those.
    pub(crate) proven: bool,
}

/// Descends through the properties that error and success share, until the error has its own. Objects can be
/// recursive, so each pair is visited once.
pub(super) fn error_shape<'a>(
    document: &'a Value,
    at: &str,
    error: &'a Value,
    success: &'a Value,
    seen: &mut Vec<(&'a Value, &'a Value)>,
) -> Option<ErrorShape> {
    let (error, success) = (effective(document, error), effective(document, success));
    let is_pair =
        |pair: &(&Value, &Value)| std::ptr::eq(pair.0, error) && std::ptr::eq(pair.1, success);
    if seen.iter().any(is_pair) {
        return None;
    }
    seen.push((error, success));
    let (of_error, of_success) = (&error["properties"], &success["properties"]);
    // A map may have any property.
    if of_success.is_null() && success["type"] == "object" {
        return None;
    }
    let names_without = |all: &Value, without: &Value| {
        let names = entries(all).map(|(name, _)| name);
        let names = names.filter(|name| without.get(name).is_none());
        names.cloned().collect::<Vec<_>>()
    };
    let own = names_without(of_error, of_success);
    if own.is_empty() {
        return entries(of_error).find_map(|(name, below)| {
            let at = child(at, name);
            error_shape(document, &at, below, of_success.get(name)?, seen)
        });
    }
    let names = names_without(of_success, of_error);
    // Whether reading fails without the property.
    let is_needed = |name: &String| {
        let property = &of_success[name];
        let effective = effective(document, property);
        let scalars_and_lists = ["string", "integer", "number", "boolean", "array"];
        requires(success, name)
            && default_of(document, property).is_none()
            && !is_nullable(document, property)
            && scalars_and_lists.iter().any(|it| effective["type"] == *it)
    };
    Some(ErrorShape {
        at: at.to_owned(),
        error: own,
        proven: at.is_empty() && names.iter().any(is_needed),
        success: names,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(properties: Value) -> Value {
        json!({"type": "object", "properties": properties})
    }

    /// The pointer and the names of `error_shape`.
    fn shape(error: Value, success: Value) -> Option<(String, Vec<String>, Vec<String>)> {
        shape_in(&Value::Null, &error, &success)
    }

    fn shape_in(
        document: &Value,
        error: &Value,
        success: &Value,
    ) -> Option<(String, Vec<String>, Vec<String>)> {
        let shape = error_shape(document, "", error, success, &mut Vec::new())?;
        Some((shape.at, shape.error, shape.success))
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn properties_of_only_one_of_them_distinguish_an_error_from_a_success() {
        let error = object(json!({"error": {}, "status": {}}));
        let success = object(json!({"id": {}, "status": {}}));
        let expected = (String::new(), names(&["error"]), names(&["id"]));
        assert_eq!(shape(error.clone(), success), Some(expected));
        // A list has no properties.
        let expected = (String::new(), names(&["error", "status"]), names(&[]));
        assert_eq!(shape(error, json!({"type": "array"})), Some(expected));
    }

    #[test]
    fn shared_properties_are_compared_in_depth() {
        let error = object(json!({"a/b": object(json!({"error": {}}))}));
        let success = object(json!({"a/b": object(json!({"added": {}})), "id": {}}));
        let expected = ("/a~1b".to_owned(), names(&["error"]), names(&["added"]));
        assert_eq!(shape(error, success), Some(expected));
    }

    #[test]
    fn recursive_objects_are_visited_once() {
        let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let holding = |name: &str, more: Value| {
            let mut properties = json!({"next": to(name), "other": to(name), "more": more});
            properties["nodes"] = json!({"type": "array", "items": to(name)});
            object(properties)
        };
        let document = json!({"components": {"schemas": {
            "Error": holding("Error", json!({"type": "string"})),
            "Thing": holding("Thing", json!({"type": "string"})),
            "Failure": holding("Failure", object(json!({"code": {}}))),
            "Result": holding("Result", object(json!({"id": {}}))),
        }}});
        let shape = |error: &str, success: &str| shape_in(&document, &to(error), &to(success));
        assert_eq!(shape("Error", "Error"), None);
        assert_eq!(shape("Error", "Thing"), None);
        let expected = ("/more".to_owned(), names(&["code"]), names(&["id"]));
        assert_eq!(shape("Failure", "Result"), Some(expected));
    }

    #[test]
    fn a_success_is_proven_by_a_property_that_reading_requires() {
        let error = object(json!({"error": {}, "status": {}}));
        let proven = |property: Value, required: &str| {
            let mut success = object(json!({"id": property, "status": {"type": "integer"}}));
            success["required"] = json!([required]);
            error_shape(&Value::Null, "", &error, &success, &mut Vec::new()).map(|it| it.proven)
        };
        for property in [
            json!({"type": "string"}),
            json!({"type": "array", "items": {}}),
            json!({"allOf": [{"type": "integer"}]}),
        ] {
            assert_eq!(proven(property.clone(), "id"), Some(true), "{property}");
            assert_eq!(
                proven(property.clone(), "status"),
                Some(false),
                "{property}"
            );
        }
        for property in [
            json!({}),
            json!({"type": "object"}),
            json!({"type": "string", "nullable": true}),
            json!({"type": "string", "default": "none"}),
            json!({"allOf": [{"type": "string", "nullable": true}]}),
            json!({"allOf": [{"type": "string", "default": "none"}]}),
        ] {
            assert_eq!(proven(property.clone(), "id"), Some(false), "{property}");
        }
        // Nested properties may be missing with their parent.
        let error = object(json!({"in": error}));
        let mut inner = object(json!({"id": {"type": "string"}}));
        inner["required"] = json!(["id"]);
        let success = object(json!({"in": inner}));
        let below = error_shape(&Value::Null, "", &error, &success, &mut Vec::new());
        assert_eq!(below.map(|it| it.proven), Some(false));
    }

    #[test]
    fn without_own_properties_or_with_a_map_nothing_distinguishes_them() {
        let error = || object(json!({"message": {}}));
        assert_eq!(shape(error(), error()), None);
        assert_eq!(shape(error(), json!({"type": "object"})), None);
        assert_eq!(
            shape(json!({"type": "object"}), object(json!({"id": {}}))),
            None
        );
    }
}
