//! Compares the JSON schemas of the generated types with the components of the specs: the same properties, types and
//! required fields. Generation cannot lose anything unnoticed.
//!
//! `examples` tests that values survive.

mod support;

use std::collections::BTreeMap;

use serde_json::Value;
use support::components::{Component, Side, components};
use support::spec::{self, entries};

/// The properties of an object, or the values of an enum, as text for comparison.
type Shape = BTreeMap<String, String>;

#[test]
fn every_generated_type_matches_its_component() {
    let mut differences = String::new();
    for component in components() {
        let Component {
            api, name, side, ..
        } = component;
        let stated = Stated { api, side }.shape(component.schema());
        let schema = (component.json_schema)();
        let derived = Derived {
            api,
            root: schema.as_value(),
        }
        .shape(schema.as_value());
        if stated != derived {
            differences += &format!("{api} {name}: {stated:#?} became {derived:#?}\n");
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

/// A property, or an item of a list.
struct Property {
    required: bool,
    nullable: bool,
    /// Null if there is no default.
    default: Value,
    ty: String,
}

impl Property {
    /// All deliberate changes of the generation; everything else must be unchanged.
    fn with_deliberate_changes(mut self, side: Side) -> Self {
        let is_collection = self.ty.starts_with(['[', '{']);
        if self.ty == NUMBER_OR_TEXT {
            // Either may occur. The type is a number, which can also be read from text.
            self.ty = NUMBER.to_owned();
        }
        match side {
            // A default of a request is applied by the vendor.
            Side::Sent => self.default = Value::Null,
            // A missing or null property with a default is read as the default.
            Side::Read if !self.default.is_null() => {
                self.required = false;
                return self;
            }
            // A null list or map is read as empty.
            Side::Read if is_collection && !self.nullable => return self,
            Side::Read => {}
        }
        // Optional is an `Option` or a `Patch`, whose schema allows null. `examples` tests which of them can send it.
        self.nullable |= !self.required;
        self
    }

    fn text(self) -> String {
        let Self {
            required,
            nullable,
            default,
            mut ty,
        } = self;
        // Any value includes null.
        if nullable && ty != ANY {
            ty += " or null";
        }
        if !default.is_null() {
            ty += &format!(" = {default}");
        }
        if required {
            ty += ", required";
        }
        ty
    }
}

const ANY: &str = "any";
const NUMBER: &str = "integer (int64)";
const NUMBER_OR_TEXT: &str = "integer (int64) or string";

/// Reads the schemas of a spec.
struct Stated {
    api: &'static str,
    side: Side,
}

impl Stated {
    fn shape(&self, schema: &Value) -> Shape {
        shape(schema, |schema, required| {
            let property = Property {
                required,
                nullable: schema["nullable"] == true,
                default: schema["default"].clone(),
                ty: self.ty(schema),
            };
            property.with_deliberate_changes(self.side)
        })
    }

    fn ty(&self, schema: &Value) -> String {
        if let Some(only) = schema["allOf"].get(0) {
            return self.ty(only);
        }
        if let Some(types) = schema["anyOf"].as_array() {
            let types: Vec<_> = types.iter().map(|schema| self.ty(schema)).collect();
            return types.join(" or ");
        }
        match (reference(schema), schema["type"].as_str()) {
            (Some(name), _) if is_type(self.api, name) => name.to_owned(),
            (Some(_), _) => self.ty(spec::resolve(spec::document(self.api), schema)),
            (_, Some("array")) => format!("[{}]", self.ty(&schema["items"])),
            (_, Some("object")) => format!("{:?}", self.shape(schema)),
            (_, Some(ty)) => {
                let date = schema["x-date-format"].as_str();
                // An e-mail format is checked when sending.
                let format = schema["format"].as_str().filter(|it| *it != "email");
                plain(ty, date.or(format))
            }
            (_, None) => ANY.to_owned(),
        }
    }
}

/// Reads the schemas that schemars derives.
struct Derived<'a> {
    api: &'static str,
    root: &'a Value,
}

impl Derived<'_> {
    fn shape(&self, schema: &Value) -> Shape {
        shape(schema, |schema, required| {
            let (ty, nullable) = self.ty(schema);
            let default = match schema["type"].as_str() {
                // An empty list or map.
                Some("array" | "object") => Value::Null,
                _ => schema["default"].clone(),
            };
            Property {
                required,
                nullable,
                default,
                ty,
            }
        })
    }

    /// A type, and whether it can be null.
    fn ty(&self, schema: &Value) -> (String, bool) {
        if let Some([schema, null]) = schema["anyOf"].as_array().map(Vec::as_slice) {
            assert_eq!(
                null["type"], "null",
                "schemars has changed its format of options"
            );
            return (self.ty(schema).0, true);
        }
        let (ty, nullable) = match &schema["type"] {
            Value::Array(types) => (types[0].as_str(), types[1..].contains(&"null".into())),
            ty => (ty.as_str(), false),
        };
        let ty = match (reference(schema), ty) {
            (Some(name), _) if is_type(self.api, name) => name.to_owned(),
            // A nested object.
            (Some(_), _) => return self.ty(spec::resolve(self.root, schema)),
            (_, Some("array")) => format!("[{}]", self.ty(&schema["items"]).0),
            (_, Some("object")) => format!("{:?}", self.shape(schema)),
            (_, Some(ty)) => {
                let date = schema["pattern"].as_str().filter(|it| *it == US_DATE);
                plain(ty, date.map(|_| "MM/dd/yyyy").or(schema["format"].as_str()))
            }
            (_, None) => ANY.to_owned(),
        };
        (ty, nullable)
    }
}

/// The pattern of `UsDate`.
const US_DATE: &str = "^[0-9]{2}/[0-9]{2}/[0-9]{4}$";

fn shape(schema: &Value, property: impl Fn(&Value, bool) -> Property) -> Shape {
    // schemars writes documented enum values as alternatives.
    let alternatives = schema["oneOf"].as_array();
    let alternatives = alternatives.map(|all| all.iter().map(|it| it["const"].clone()).collect());
    if let Some(words) = schema.get("enum").cloned().or(alternatives) {
        return [("one of".to_owned(), words.to_string())].into();
    }
    let required = |name: &str| {
        let mut names = schema["required"].as_array().into_iter().flatten();
        names.any(|it| it == name)
    };
    let mut shape: Shape = entries(&schema["properties"])
        .map(|(name, schema)| (name.to_owned(), property(schema, required(name)).text()))
        .collect();
    // A spec writes `{}`, schemars `true`.
    match &schema["additionalProperties"] {
        Value::Bool(true) => shape.insert("others".to_owned(), ANY.to_owned()),
        Value::Object(any) if any.is_empty() => shape.insert("others".to_owned(), ANY.to_owned()),
        _ => None,
    };
    shape
}

/// The name at the end of a `$ref`.
fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

fn is_type(api: &str, name: &str) -> bool {
    components()
        .iter()
        .any(|it| it.api == api && it.name == name)
}

fn plain(ty: &str, format: Option<&str>) -> String {
    format.map_or_else(|| ty.to_owned(), |format| format!("{ty} ({format})"))
}
