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
    fn sorted(members: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
        let mut members: Vec<_> = members.iter().collect();
        members.sort_by_key(|(name, _)| *name);
        members
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
        (Value::Object(a), Value::Object(b)) => a.len().cmp(&b.len()).then_with(|| {
            let members = sorted(a).into_iter().zip(sorted(b));
            let orders = members.map(|((a, x), (b, y))| a.cmp(b).then_with(|| order(x, y)));
            first_that_differs(orders)
        }),
        _ => kind(a).cmp(&kind(b)),
    }
}
