//! Properties that the spec does not name.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, map};

/// Properties of a record that the spec does not name, by wire name.
///
/// Derefs to a map. It has the size of a pointer, because it is usually empty. `Debug` shows no
/// content.
///
/// ```
/// use rollbook::Extra;
///
/// let mut extra = Extra::default();
/// assert!(extra.is_empty());
/// extra.insert("Shirt Size".to_owned(), "L".into());
/// assert_eq!(extra["Shirt Size"], "L");
/// ```
#[derive(Clone, Default)]
pub struct Extra(Option<Box<Map<String, Value>>>);

impl Deref for Extra {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        static NOTHING: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for Extra {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0.get_or_insert_default()
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(properties: Map<String, Value>) -> Self {
        Self((!properties.is_empty()).then(|| properties.into()))
    }
}

impl From<Extra> for Map<String, Value> {
    fn from(extra: Extra) -> Self {
        extra.0.map_or_else(Self::new, |properties| *properties)
    }
}

impl<'a> IntoIterator for &'a Extra {
    type Item = (&'a String, &'a Value);
    type IntoIter = map::Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Compares the content: an emptied map equals no map.
impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Extra(..)")
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Extra {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extra".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Map::<String, Value>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn it_has_the_size_of_a_pointer_and_returns_the_map_unchanged() {
        assert_eq!(size_of::<Extra>(), size_of::<usize>());
        let map = json!({"a": 1, "b": [null]}).as_object().cloned().unwrap();
        let extra = Extra::from(map.clone());
        assert_eq!(*extra, map);
        assert!(extra.into_iter().eq(&map));
        assert_eq!(serde_json::to_value(&extra).unwrap(), json!(map));
        assert_eq!(Map::from(extra), map);
    }

    #[test]
    fn an_emptied_map_equals_no_map() {
        let mut emptied = Extra::from(Map::from_iter([("a".to_owned(), json!("c4n4ry"))]));
        assert_ne!(emptied, Extra::default());
        assert_eq!(format!("{emptied:?}"), "Extra(..)");
        emptied.clear();
        assert_eq!(emptied, Extra::default());
        assert_eq!(Extra::from(Map::new()), Extra::default());
        assert_eq!(serde_json::to_string(&Extra::default()).unwrap(), "{}");
    }
}
