//! Doc examples: a call of each operation, and a value of each type, from the spec's examples.

use serde_json::Value;
use syn::visit_mut::{self, VisitMut};
use syn::{Type, parse_quote};

use super::Context;
use super::rust_types::{Kind, Scope, free_name, kind, type_argument, unboxed};
use crate::model::{Component, Field, Operation, Shape};
use crate::spec::operations::operations;
use crate::spec::schema::{effective, entries, is_any, is_flag, resolve, type_of};

/// The call, in a function that rustdoc hides.
pub(super) fn call(context: &Context<'_>, operation: &Operation) -> String {
    let module = context.module;
    let writer = Writer { context };
    let mut call = format!("client.{}()", operation.rust);
    let index = context.index(operation);
    for (place, parameter) in operation
        .parameters
        .iter()
        .enumerate()
        .filter(|(_, it)| it.required)
    {
        let Ok(ty) = context.rust_types.parameter(index, place) else {
            continue;
        };
        let sample = Value::from(1);
        let value = writer.value(
            parameter.example.as_ref().unwrap_or(&sample),
            &parameter.schema,
            &ty,
        );
        call.push_str(&format!(".{}({value})", parameter.rust));
    }
    if let (Some(body), Ok(ty)) = (&operation.body, context.rust_types.body(index)) {
        call.push_str(&writer.body(&body.example, &body.schema, &ty));
    }
    framed(
        &format!("async fn example(client: {module}::Client)"),
        &format!("let response = {call}.send().await?; println!(\"{{}}\", response.status());"),
    )
}

/// A value of the type: of a request by its builder, of a response from JSON, of an enum from its value. `None` if the
/// spec has no example of one.
pub(super) fn component(
    context: &Context<'_>,
    index: usize,
    component: &Component,
) -> Option<(&'static str, String)> {
    let name = format!("{}::types::{}", context.module, component.rust);
    let from_json = |value: &Value| {
        let json = serde_json::to_string_pretty(value).unwrap_or_default();
        let (mark, ty) = ("#".repeat(longest_mark(&json) + 1), &name);
        let code = format!(
            "# fn example() -> serde_json::Result<()> {{\n\
             let value: {ty} = serde_json::from_str(\n    r{mark}\"{json}\"{mark},\n)?;\n# Ok(())\n# }}\n"
        );
        ("A program receives it; a test can read it from JSON:", code)
    };
    let (about, statement) = match &component.shape {
        Shape::Enum(values) => {
            let (value, variant) = values.first()?;
            let code = format!(
                "let value: {name} = {value:?}.parse()?; assert_eq!(value, {name}::{variant});"
            );
            ("It can be parsed from its wire value:", code)
        }
        Shape::Integers(integers) => {
            let integer = integers.first()?;
            let code = format!(
                "let value = {name}::try_from({integer}_i64)?; assert_eq!(value.get(), {integer}_i64);"
            );
            ("It is made from its number:", code)
        }
        Shape::Map => return Some(from_json(sample(context, component)?)),
        Shape::Object(_) if !context.lowered.requests.contains(&component.name) => {
            return Some(from_json(sample(context, component)?));
        }
        Shape::Object(fields) => {
            let setters = Writer { context }.fields(sample(context, component)?, index, fields)?;
            let build = free_name("build", |name| fields.iter().any(|it| it.rust == name));
            let code = format!("let value = {name}::builder(){setters}.{build}()?;");
            ("It is made by its builder:", code)
        }
    };
    Some((about, framed("fn example()", &statement)))
}

/// The longest run of `#` after a quotation mark.
fn longest_mark(text: &str) -> usize {
    let after = text.split('"').skip(1);
    let marks = after.map(|it| it.len() - it.trim_start_matches('#').len());
    marks.max().unwrap_or_default()
}

/// The largest value of the component in the examples of bodies and responses.
fn sample<'a>(context: &Context<'a>, component: &Component) -> Option<&'a Value> {
    let document = &context.model.document;
    let mut found = Vec::new();
    for (.., operation) in operations(document) {
        let responses = entries(&operation["responses"]).map(|(_, response)| response);
        let holders = [&operation["requestBody"]].into_iter().chain(responses);
        for (_, media) in holders.flat_map(|holder| entries(&holder["content"])) {
            let named = entries(&media["examples"]);
            let named = named.map(|(_, example)| &resolve(document, example)["value"]);
            for example in named.chain(media.get("example")) {
                samples(
                    document,
                    &media["schema"],
                    example,
                    &component.name,
                    &mut found,
                );
            }
        }
    }
    // The first of equal size.
    let size = |value: &Value| value.as_object().map_or(0, serde_json::Map::len);
    found.into_iter().rev().max_by_key(|value| size(value))
}

/// The values of the component inside a value of the schema.
fn samples<'a>(
    document: &'a Value,
    schema: &'a Value,
    value: &'a Value,
    name: &str,
    found: &mut Vec<&'a Value>,
) {
    if value.is_object() && type_of(document, schema) == Some(name) {
        found.push(value);
    }
    let schema_of_value = effective(document, schema);
    for item in value.as_array().into_iter().flatten() {
        samples(document, &schema_of_value["items"], item, name, found);
    }
    for (key, value) in entries(value) {
        let of_property = schema_of_value["properties"].get(key);
        let schema = of_property.unwrap_or(&schema_of_value["additionalProperties"]);
        samples(document, schema, value, name, found);
    }
}

/// The statements in a function with any error, which rustdoc hides.
fn framed(signature: &str, statements: &str) -> String {
    let code =
        format!("{signature} -> Result<(), Box<dyn std::error::Error>> {{ {statements} Ok(()) }}");
    let pretty = syn::parse_str(&code).map_or(code, |file| prettyplease::unparse(&file));
    let last = pretty.lines().count().saturating_sub(1);
    let body = pretty.find("\n    let ").unwrap_or_default();
    let head = pretty[..body].lines().count();
    let lines = pretty.lines().enumerate().map(|(number, line)| {
        let frame = number < head || number == last || line.trim() == "Ok(())";
        match frame {
            true => format!("# {}\n", line.trim()),
            false => format!("{}\n", line.strip_prefix("    ").unwrap_or(line)),
        }
    });
    lines.collect()
}

struct Writer<'c, 'a> {
    context: &'c Context<'a>,
}

impl Writer<'_, '_> {
    /// The setter of the body.
    fn body(&self, example: &Value, schema: &Value, ty: &Type) -> String {
        let schema_of_value = effective(&self.context.model.document, schema);
        if let Some(setters) = self.setters(example, schema) {
            // A closure cannot use `?`.
            return match ["?)", "?,", "?]"].iter().any(|end| setters.contains(end)) {
                true => format!(".body({}{setters})", self.builder(schema)),
                false => format!(".body_map(|body| body{setters})"),
            };
        }
        match (schema_of_value["type"].as_str(), example.as_array()) {
            (Some("array"), Some(items))
                if type_of(&self.context.model.document, schema).is_none() =>
            {
                let item = type_argument(ty, "Vec").unwrap_or_else(|| ty.clone());
                if items.is_empty() {
                    return format!(".body({})", self.no_items(&item));
                }
                let items = items
                    .iter()
                    .take(1)
                    .map(|item_value| self.item(item_value, &schema_of_value["items"], &item));
                format!(".body([{}])", items.collect::<Vec<_>>().join(", "))
            }
            _ => format!(".body({})", self.value(example, schema, ty)),
        }
    }

    /// An item of a list.
    fn item(&self, value: &Value, schema: &Value, ty: &Type) -> String {
        match self.setters(value, schema) {
            Some(setters) => format!("{}{setters}", self.builder(schema)),
            None => self.exact(value, schema, ty),
        }
    }

    /// An expression that a setter accepts.
    fn value(&self, value: &Value, schema: &Value, ty: &Type) -> String {
        if let Some(setters) = self.setters(value, schema) {
            return format!("{}{setters}", self.builder(schema));
        }
        let schema_of_value = effective(&self.context.model.document, schema);
        let typed = schema_of_value
            .get("format")
            .is_some_and(|it| it == "date" || it == "date-time")
            || schema_of_value.get("enum").is_some()
            || value.is_null();
        match value {
            Value::String(_)
                if !typed
                    && schema_of_value.get("anyOf").is_none()
                    && schema_of_value["type"] == "string" =>
            {
                literal(value)
            }
            _ => self.exact(value, schema, ty),
        }
    }

    /// An expression of the field's type.
    fn exact(&self, value: &Value, schema: &Value, ty: &Type) -> String {
        let document = &self.context.model.document;
        let ty = match kind(ty) {
            Kind::Option(inner) | Kind::Patch(inner) => inner,
            Kind::Plain => ty.clone(),
        };
        let ty = unboxed(&ty).unwrap_or(ty);
        let schema_of_value = effective(document, schema);
        let named = type_of(document, schema)
            .and_then(|name| self.context.model.types.iter().find(|it| it.name == name));
        match (named.map(|it| &it.shape), value) {
            (Some(Shape::Enum(values)), Value::String(text)) => {
                if let Some((_, variant)) = values.iter().find(|(value, _)| value == text) {
                    return format!("{}::{variant}", self.path(schema));
                }
            }
            (None, Value::String(text)) => match schema_of_value["format"].as_str() {
                Some("date") => return format!("{text:?}.parse::<rollbook::chrono::NaiveDate>()?"),
                Some("date-time") => {
                    return format!(
                        "{text:?}.parse::<rollbook::chrono::DateTime<rollbook::chrono::FixedOffset>>()?"
                    );
                }
                _ if schema_of_value["type"] == "string"
                    && schema_of_value.get("x-date-format").is_none()
                    && schema_of_value["format"] != "password" =>
                {
                    return format!("{text:?}.to_owned()");
                }
                _ => {}
            },
            (None, Value::Bool(flag)) if schema_of_value["type"] == "boolean" => {
                return flag.to_string();
            }
            (None, Value::Number(number)) if is_flag(schema_of_value) => {
                return format!("rollbook::Flag({})", number.as_i64() == Some(1));
            }
            (None, Value::Number(number)) => match schema_of_value["type"].as_str() {
                Some("integer") if number.is_i64() => {
                    return format!(
                        "{number}{}",
                        if schema_of_value["format"] == "int32" {
                            "i32"
                        } else {
                            "i64"
                        }
                    );
                }
                Some("number") => {
                    let float = number.as_f64().unwrap_or_default();
                    return format!(
                        "{float:?}{}",
                        if schema_of_value["format"] == "float" {
                            "f32"
                        } else {
                            "f64"
                        }
                    );
                }
                _ => {}
            },
            (None, Value::Array(items)) if schema_of_value["type"] == "array" => {
                let item = type_argument(&ty, "Vec").unwrap_or_else(|| ty.clone());
                if items.is_empty() {
                    return self.no_items(&item);
                }
                let all = items.iter().map(|value| {
                    match self.setters(value, &schema_of_value["items"]) {
                        Some(_) => self.read_from_json(value, &item),
                        None => self.exact(value, &schema_of_value["items"], &item),
                    }
                });
                return format!("vec![{}]", all.collect::<Vec<_>>().join(", "));
            }
            _ => {}
        }
        match is_any(schema_of_value) {
            true => json(value),
            false => self.read_from_json(value, &ty),
        }
    }

    /// An empty list, with the item type that the compiler cannot infer.
    fn no_items(&self, item: &Type) -> String {
        format!("Vec::<{}>::new()", self.named(item))
    }

    /// A value without a shorter expression.
    fn read_from_json(&self, value: &Value, ty: &Type) -> String {
        format!(
            "serde_json::from_value::<{}>({})?",
            self.named(ty),
            json(value)
        )
    }

    /// A type, as named in another crate.
    fn named(&self, ty: &Type) -> String {
        let mut ty = unboxed(ty).unwrap_or_else(|| ty.clone());
        Outside(self.context.module).visit_type_mut(&mut ty);
        quote::quote!(#ty).to_string().replace(' ', "")
    }

    /// The setters of an object's builder; `None` if the schema has no builder.
    fn setters(&self, example: &Value, schema: &Value) -> Option<String> {
        let document = &self.context.model.document;
        let name = type_of(document, schema)?;
        let (index, component) = self
            .context
            .model
            .types
            .iter()
            .enumerate()
            .find(|(_, it)| it.name == name)?;
        let Shape::Object(fields) = &component.shape else {
            return None;
        };
        self.fields(example, index, fields)
    }

    /// The setters of the component with this index.
    fn fields(&self, example: &Value, index: usize, fields: &[Field]) -> Option<String> {
        let mut text = String::new();
        for (wire, value) in entries(example) {
            let found = fields
                .iter()
                .enumerate()
                .find(|(_, field)| field.wire == *wire);
            let Some((place, field)) = found else {
                continue;
            };
            let ty = self
                .context
                .rust_types
                .field(index, place, Scope::Builder)
                .ok()?;
            match value {
                Value::Null if field.nullable && !field.required => {
                    text.push_str(&format!(".{}(rollbook::Null)", field.rust))
                }
                Value::Null
                    if field.nullable
                        && !is_any(effective(&self.context.model.document, &field.schema)) =>
                {
                    let inner = match kind(&ty) {
                        Kind::Option(inner) => self.named(&inner),
                        Kind::Patch(_) | Kind::Plain => continue,
                    };
                    text.push_str(&format!(".{}(None::<{inner}>)", field.rust));
                }
                _ => text.push_str(&format!(
                    ".{}({})",
                    field.rust,
                    self.value(value, &field.schema, &ty)
                )),
            }
        }
        Some(text)
    }

    fn builder(&self, schema: &Value) -> String {
        format!("{}::builder()", self.path(schema))
    }

    /// The path of the component's type.
    fn path(&self, schema: &Value) -> String {
        let name = type_of(&self.context.model.document, schema).unwrap_or_default();
        let component = self.context.model.types.iter().find(|it| it.name == name);
        format!(
            "{}::types::{}",
            self.context.module,
            component.map_or("", |it| &it.rust)
        )
    }
}

/// A string as a Rust literal.
fn literal(value: &Value) -> String {
    format!("{:?}", value.as_str().unwrap_or_default())
}

/// A value as `json!`, or parsed from a string if the macro would read it differently.
fn json(value: &Value) -> String {
    let text = value.to_string();
    let plain = text.replace('"', "");
    match plain.escape_debug().eq(plain.chars()) && fits_json(value) {
        true => format!("serde_json::json!({text})"),
        false => format!("serde_json::from_str::<serde_json::Value>({text:?})?"),
    }
}

/// Whether `json!` takes the value: an untyped integer is an `i32`, and each value uses some of the recursion limit.
fn fits_json(value: &Value) -> bool {
    fn room_after(room: usize, value: &Value) -> Option<usize> {
        let room = room.checked_sub(1)?;
        match value {
            Value::Number(number) if !number.is_f64() => {
                i32::try_from(number.as_i64()?).ok().map(|_| room)
            }
            Value::Array(items) => items.iter().try_fold(room, room_after),
            Value::Object(entries) => entries.values().try_fold(room, room_after),
            _ => Some(room),
        }
    }
    room_after(20, value).is_some()
}

/// Types of the module `types`, as named in another crate.
struct Outside<'a>(&'a str);

impl VisitMut for Outside<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        if path.leading_colon.is_none()
            && path
                .segments
                .first()
                .is_some_and(|first| first.ident == "types")
        {
            let module: syn::Path = syn::parse_str(self.0).unwrap_or_else(|_| parse_quote!(crate));
            let rest = path.segments.clone();
            *path = parse_quote!(#module::#rest);
        }
    }
}
