//! The equality of items, for `uniqueItems`.

use std::cmp::Ordering;

use serde_json::Value;

use super::number::Num;

/// An order of JSON values that agrees with JSON Schema's equality: 1 equals 1.0, and the members of an
/// object are unordered.
pub(super) fn order(a: &Value, b: &Value) -> Ordering {
    fn kind(value: &Value) -> u8 {
        match value {
            Value::Null => 0,
            Value::Bool(_) => 1,
            Value::Number(_) => 2,
            Value::String(_) => 3,
            Value::Array(_) => 4,
            Value::Object(_) => 5,
        }
    }
    fn first_that_differs(orders: impl Iterator<Item = Ordering>) -> Ordering {
        orders
            .into_iter()
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
    fn names(object: &serde_json::Map<String, Value>) -> Vec<String> {
        let mut names: Vec<_> = object.keys().cloned().collect();
        names.sort();
        names
    }
    match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Number(a), Value::Number(b)) => Num::of(a).cmp(Num::of(b)),
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Array(a), Value::Array(b)) => {
            let items = a.iter().zip(b).map(|(a, b)| order(a, b));
            a.len()
                .cmp(&b.len())
                .then_with(|| first_that_differs(items))
        }
        (Value::Object(a), Value::Object(b)) => {
            let names_of_a = names(a);
            let values = names_of_a.iter().map(|name| order(&a[name], &b[name]));
            let by_name = names_of_a.cmp(&names(b));
            by_name.then_with(|| first_that_differs(values))
        }
        _ => kind(a).cmp(&kind(b)),
    }
}
