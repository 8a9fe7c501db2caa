//! Every operation as a command: the tree, its names, and that the library sends what the flags say.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use clap::Command;
use rollbook::Request;
use rollbook::description::{Description, Field, Kind, Place};
use serde_json::{Value, json};

use super::flags::{Flag, OWN, Target, body_items, flags, path_parameters};
use super::plan::{self, Plan, Wanted};
use super::{connection_args, example_of, output_args};
use crate::api::{self, Api};
use crate::session::{Source, offline};
use crate::{names, root};

fn operations() -> impl Iterator<Item = (&'static Api, &'static Description)> {
    let all = api::ALL.iter();
    all.flat_map(|api| api.operations().map(move |it| (api, it)))
}

#[test]
fn the_tree_of_commands_and_flags() {
    let every: Vec<_> = connection_args().chain(output_args()).collect();
    let is_every = |id: &str| every.iter().any(|it| it.get_id() == id) || id == "help";
    fn walk(command: &Command, path: &str, tree: &mut String, is_every: &dyn Fn(&str) -> bool) {
        let path = format!("{path} {}", command.get_name());
        let mut positions = String::new();
        for arg in command.get_positionals() {
            let names = arg.get_value_names().unwrap_or_default();
            write!(positions, " {}", names.join(" ")).unwrap();
        }
        writeln!(tree, "{}{positions}", path.trim_start()).unwrap();
        let flags = command.get_arguments().filter(|it| it.get_long().is_some());
        for arg in flags.filter(|it| !is_every(it.get_id().as_str())) {
            let is_given = arg.get_action().takes_values();
            let names = arg.get_value_names().filter(|_| is_given);
            let names = names.unwrap_or_default().join(" ");
            let help = arg.get_help().map(|it| it.to_string()).unwrap_or_default();
            let notes = help.split_once("[`").map_or("", |(_, notes)| notes);
            let wire = notes.split_once('`').map_or("", |(wire, _)| wire);
            let long = arg.get_long().unwrap_or_default();
            writeln!(
                tree,
                "{}",
                format!("    --{long} {names}  {wire}").trim_end()
            )
            .unwrap();
        }
        let commands = command.get_subcommands();
        for command in commands.filter(|it| !it.is_hide_set() && it.get_name() != "help") {
            walk(command, &path, tree, is_every);
        }
    }
    let mut root = root();
    root.build();
    let mut tree = String::new();
    let apis = api::ALL.iter().map(|it| it.name);
    for name in apis.chain(["auth"]) {
        let command = root.find_subcommand(name).unwrap();
        walk(command, "", &mut tree, &is_every);
    }
    insta::assert_snapshot!(tree);
}

#[test]
fn no_two_commands_or_flags_have_the_same_name() {
    let mut commands = BTreeMap::new();
    for (api, description) in operations() {
        let id = description.operation.id;
        let (verb, alias) = names::verb(id, description.tag);
        for verb in [Some(verb), alias].into_iter().flatten() {
            let command = format!("{} {} {verb}", api.name, names::noun(description.tag));
            assert_eq!(commands.insert(command.clone(), id), None, "{command}");
        }
        let mut seen = BTreeMap::new();
        for flag in flags(description) {
            let wire = flag.field.wire_name;
            let other = seen.insert(flag.name.clone(), wire);
            assert_eq!(other, None, "{id}: {wire} has the flag --{} too", flag.name);
            assert!(!OWN.contains(&&*flag.name), "{id}: {wire}");
        }
    }
}

#[test]
fn all_flags_of_the_command_itself_are_reserved() {
    let mut root = root();
    root.build();
    let mut command = root.find_subcommand("memberclicks").unwrap();
    for name in ["profiles", "list"] {
        command = command.find_subcommand(name).unwrap();
    }
    let of_spec: Vec<_> = flags(operation("memberclicks", "listProfiles"))
        .into_iter()
        .map(|it| it.name)
        .collect();
    let own = command.get_arguments().filter_map(|it| it.get_long());
    for name in own.filter(|it| !of_spec.iter().any(|of_spec| of_spec == it)) {
        assert!(OWN.contains(&name), "{name}");
    }
}

fn operation(api: &str, id: &str) -> &'static Description {
    let mut all = api::named(api).unwrap().operations();
    all.find(|it| it.operation.id == id).unwrap()
}

/// What a command line asks for.
fn planned(line: &[String]) -> Plan {
    let arguments = line.iter().map(Into::into).collect();
    let matches = root()
        .try_get_matches_from(plan::without_ids(arguments))
        .unwrap_or_else(|error| panic!("{error}"));
    let (name, matches) = matches.subcommand().unwrap();
    let (api, description, matches) = plan::find(name, matches).unwrap();
    match plan::wanted(api, description, matches) {
        Ok(Wanted::Call(plan)) => plan,
        _ => panic!("{line:?} is no call"),
    }
}

fn request(plan: &Plan) -> Request {
    let client = offline(&Source::Sandbox(None), plan.api).unwrap();
    plan.call(&*client).unwrap().request().unwrap()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The value of a parameter in the spec's example, or one that fits.
fn parameter(field: &Field) -> Value {
    let example = field.example.map(|it| serde_json::from_str(it).unwrap());
    let words = field.schema.enum_values();
    let fits = || match field.schema.kind() {
        Kind::Text => json!("a b+c"),
        _ => json!(7),
    };
    example
        .or_else(|| words.first().cloned())
        .unwrap_or_else(fits)
}

/// The arguments that make this value of a property.
fn arguments(flag: &Flag, value: &Value) -> Vec<String> {
    let one = |value: &Value| [format!("--{}", flag.name), text(value)];
    match (flag.list_items(), value) {
        (Some(_), Value::Array(items)) => items.iter().flat_map(one).collect(),
        _ => one(value).into(),
    }
}

/// The body of the spec's example without secrets, which have no flags; of a list of objects, the first item.
fn example(description: &Description) -> Option<Value> {
    let body = description.body.as_ref()?;
    let mut example: Value = serde_json::from_str(body.example).unwrap();
    let secrets = body.schema.properties().iter().filter(|it| it.is_secret);
    let secrets: Vec<_> = secrets.map(|it| it.wire_name).collect();
    if let Value::Array(items) = &mut example
        && items.iter().all(Value::is_object)
    {
        items.truncate(1);
    }
    let objects = match &mut example {
        Value::Array(items) => items.iter_mut().collect(),
        one => vec![one],
    };
    for object in objects.into_iter().filter_map(Value::as_object_mut) {
        object.retain(|name, _| !secrets.contains(&&**name));
    }
    Some(example)
}

/// The arguments that make a body.
fn body_arguments(description: &Description, body: &Value) -> Vec<String> {
    if body_items(description).is_some() {
        return body.as_array().unwrap().iter().map(text).collect();
    }
    let mut object = match body {
        Value::Array(items) => items[0].clone(),
        object => object.clone(),
    };
    let mut arguments = Vec::new();
    for flag in flags(description) {
        let Target::Body(path) = &flag.target else {
            continue;
        };
        let pointer: String = path
            .iter()
            .map(|it| format!("/{}", it.replace('/', "~1")))
            .collect();
        // An empty list has no item for its flag.
        let value = match object.pointer_mut(&pointer) {
            None => continue,
            Some(Value::Array(items)) if items.is_empty() => continue,
            Some(value) => value.take(),
        };
        match value {
            // A null in the example, or a value that was taken.
            Value::Null => arguments.extend(["--null".to_owned(), flag.name]),
            value => arguments.extend(self::arguments(&flag, &value)),
        }
        object.as_object_mut().unwrap().remove(path[0]).unwrap();
    }
    for (name, value) in object.as_object().unwrap() {
        arguments.push("--set-json".to_owned());
        arguments.push(format!("{name}={value}"));
    }
    arguments
}

#[test]
fn every_operation_sends_what_the_library_sends() {
    let mut count = 0;
    for (api, description) in operations() {
        let id = description.operation.id;
        let client = offline(&Source::Sandbox(None), api).unwrap();
        let mut call = client.by_name(id).unwrap();
        let (verb, _) = names::verb(id, description.tag);
        let mut line = vec![
            "rollbook".to_owned(),
            api.name.to_owned(),
            names::noun(description.tag),
            verb,
        ];
        for field in path_parameters(description) {
            let value = parameter(field);
            line.push(text(&value));
            call = call.parameter_in(Place::Path, field.wire_name, value);
        }
        for flag in flags(description) {
            if let Target::Parameter(place) = flag.target {
                let value = parameter(flag.field);
                line.extend(arguments(&flag, &value));
                call = call.parameter_in(place, flag.field.wire_name, value);
            }
        }
        let body = example(description);
        let mut lines = Vec::new();
        if let Some(body) = body {
            let by_flags = [&*line, &body_arguments(description, &body)].concat();
            let by_body = [&*line, &["--body".to_owned(), body.to_string()]].concat();
            lines.extend([by_flags, by_body]);
            call = call.body(body);
        } else {
            lines.push(line);
        }
        let expected = call.request().unwrap();
        for line in lines {
            let by_id = [&line[..2], &[id.to_owned()], &line[4..]].concat();
            for line in [line, by_id] {
                let sent = request(&planned(&line));
                let parts = |it: &Request| {
                    let body = it
                        .body()
                        .map(|it| serde_json::from_slice::<Value>(it).unwrap());
                    (it.method().clone(), it.url().clone(), it.headers(), body)
                };
                assert_eq!(parts(&sent), parts(&expected), "{line:?}");
            }
        }
        count += 1;
    }
    // And three that exchange credentials.
    assert_eq!(count, 38);
}

#[test]
fn every_example_in_the_help_is_a_call() {
    for (api, description) in operations() {
        let line = example_of(api, description).join(" ");
        let output = std::process::Command::new("sh")
            .args(["-c", &format!("printf '%s\\n' {line}")])
            .output()
            .unwrap();
        let words = String::from_utf8(output.stdout).unwrap();
        let words: Vec<_> = words.lines().map(str::to_owned).collect();
        request(&planned(&words));
    }
}
