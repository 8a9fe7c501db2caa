//! Texts in every place with a description: none becomes a doctest or link, or is rejected by the compiler.

use serde_json::{Map, Value, json};

use super::{Body, Content, Exchange, JSON, Matrix, Module, Operation, Rejected, Target, pascal};

pub fn add(matrix: &mut Matrix) {
    let lines = lines();
    let mut all = texts();
    all.extend(lines.iter().cloned());
    let mut operations: Vec<_> = all
        .iter()
        .map(|(name, text)| {
            Operation::new("get", name)
                .set("description", json!(text))
                .exchange(Exchange::default())
        })
        .collect();
    for (name, text) in &lines {
        let url = format!("https://example.com/{text}");
        let operation = Operation::new("get", &format!("summary_{name}"))
            .set("summary", json!(text))
            .set("externalDocs", json!({"url": url}))
            .exchange(Exchange::default());
        operations.push(operation);
    }
    for (number, texts) in all.chunks(20).enumerate() {
        let texts: Vec<_> = texts.iter().map(|(_, text)| text.as_str()).collect();
        operations.push(described(&format!("described{number}"), &texts));
    }
    let summary = |text: &str| Operation::new("get", "x").set("summary", json!(text));
    for (cell, rule, operation) in [
        ("summary of two lines", "operation-text", summary("a\nb")),
        (
            "summary of two lines by a lone CR",
            "operation-text",
            summary("a\rb"),
        ),
        ("blank summary", "operation-text", summary(" \n ")),
        (
            "blank description of an operation",
            "operation-text",
            Operation::new("get", "x").set("description", json!("\t")),
        ),
        (
            "blank description of a parameter",
            "parameter-description",
            described("blank", &[" "]),
        ),
        (
            "blank description of a component",
            "schema-description",
            described("blank", &["\n"]),
        ),
        (
            "blank description of a property",
            "property-description",
            described("blank", &[""]),
        ),
    ] {
        matrix
            .rejected
            .push(Rejected::new("text", cell, rule, &operation));
    }
    let name = "texts";
    matrix.modules.push(Module { name, operations });
}

/// Parameters, properties and components with the texts.
fn described(name: &str, texts: &[&str]) -> Operation {
    let of = |suffix: &str| format!("{}{suffix}", pascal(name));
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let mut operation = Operation::new("post", name);
    let (mut properties, mut values) = (Map::new(), Map::new());
    let mut target = Target::of(&operation.path);
    let (mut headers, mut setters, mut fields) = (Vec::new(), String::new(), String::new());
    for (number, text) in texts.iter().enumerate() {
        let place = if number % 2 == 0 { "query" } else { "header" };
        let schema = json!({"type": "string", "minLength": 1, "description": text, "title": text});
        let wire = format!("p{number}");
        let parameter = json!({"name": wire, "in": place, "description": text, "schema": schema});
        operation = operation.parameter(parameter);
        setters += &format!(".{wire}(\"v\")");
        match place {
            "query" => target.query.push((wire.clone(), "v".to_owned())),
            _ => headers.push((wire.clone(), "v".to_owned())),
        }
        let component = of(&format!("Component{number}"));
        let (component_schema, value, rust) = match number % 4 {
            0 => (
                json!({"type": "string", "enum": ["w"]}),
                json!("w"),
                "\"w\"".to_owned(),
            ),
            1 => (
                json!({"type": "integer", "enum": [1]}),
                json!(1),
                "1_i64".to_owned(),
            ),
            2 => (json!({"type": "string"}), json!("w"), "\"w\"".to_owned()),
            _ => (json!({"type": "number"}), json!(0.5), "0.5".to_owned()),
        };
        let mut component_schema = component_schema;
        component_schema["description"] = json!(text);
        operation = operation.schemas([(component.clone(), component_schema)]);
        for (wire, schema, value, rust) in [
            (wire, schema, json!("a"), "\"a\"".to_owned()),
            (
                format!("n{number}"),
                json!({"allOf": [reference(&component)], "description": text}),
                value.clone(),
                rust.clone(),
            ),
            (format!("r{number}"), reference(&component), value, rust),
        ] {
            fields += &format!(".{wire}({rust})");
            properties.insert(wire.clone(), schema);
            values.insert(wire, value);
        }
    }
    let text = texts[0];
    let sent = json!({"type": "object", "description": text, "properties": properties});
    let read = json!({"type": "object", "description": text, "properties": properties, "additionalProperties": {}});
    let map = json!({"type": "object", "description": text, "additionalProperties": {}});
    let mut read = read;
    read["properties"]["map"] = reference(&of("Map"));
    let values = Value::Object(values);
    operation
        .body(JSON, reference(&of("Sent")), values.clone())
        .response(reference(&of("Read")), values.clone())
        .schemas([(of("Sent"), sent), (of("Read"), read), (of("Map"), map)])
        .exchange(Exchange {
            setters: format!("{setters}.body_map(|it| it{fields})"),
            targets: vec![target],
            headers,
            body: Some(Body {
                content_type: JSON,
                content: Content::Json(values.clone()),
            }),
            replies: vec![Some(values.clone())],
            reads: values,
            ..Exchange::default()
        })
}

/// Texts of one line, for summaries too.
fn lines() -> Vec<(&'static str, String)> {
    [
        ("quotes", "'single' \"double\" “curly” `ticks` ``two` of them`` one ` alone ''' \"\"\""),
        ("comments", "*/ /* // /// //! /** */ <!-- --> #!/bin/sh"),
        ("attributes", "#![deny(warnings)] #[doc(hidden)] #[test] macro!() {{mustache}} {0} {}"),
        ("links", "[x](y) [Email] [`Client`] [Client::connection] [a]: b ![image](c) [^1] <https://example.com> [ref][id]"),
        ("addresses", "See https://example.com/a_(b)?c=d#e. Or http://[::1]/, www.example.com, ftp://x, https://, mailto:a@b.c, a@b.c."),
        ("elements", "<b>bold</b> <br> <br/> </p> <script>alert(1)</script> <T> Vec<String> a < b > c &lt; &amp; <!DOCTYPE html>"),
        ("backslashes", r"a \ b \\ c \n \u{41} \[x\] \"),
        ("bidi", "a\u{202a}b\u{202b}c\u{202c}d\u{202d}e\u{202e}f\u{2066}g\u{2067}h\u{2068}i\u{2069}j\u{200e}k\u{200f}l\u{61c}m"),
        ("invisible", "zero\u{200b}width\u{200d}joiner\u{feff}bom\u{ad}soft\u{2060}word\u{180e}"),
        ("emoji", "🎉 👍🏽 👨‍👩‍👧‍👦 🇸🇪 ☃ é e\u{301} 名前 نام \u{10ffff} \u{fffd}"),
        ("controls", "bell\u{7}esc\u{1b}[31mred\u{0}null\u{7f}del\u{85}nel\u{b}vt\u{c}ff\u{1f}us"),
        ("tab", "a\tb\t\tc"),
        ("ticks", "``` in a line, ~~~ too, and ````"),
        ("stars", "* _under_ **bold** __x__ ~~gone~~ | a | b | # head"),
        ("number", "1. one"),
        ("dash", "- item"),
        ("plus", "+ item"),
        ("quotation", "> said"),
        ("heading", "# Errors"),
        ("rule", "---"),
        ("equals", "==="),
        ("percent", "100 %s {name:?} $1 ${2} \\1"),
        ("letter", "x"),
        ("dollar", "$x^2$ and $$y$$"),
    ]
    .map(|(name, text)| (name, text.to_owned()))
    .to_vec()
}

fn texts() -> Vec<(&'static str, String)> {
    let mut texts: Vec<(&str, String)> = [
        ("fence", "So:\n\n```\nlet x: u8 = \"not Rust\";\n```\n\nDone."),
        ("fence_rust", "```rust\nfn main() { panic!() }\n```"),
        ("fence_should_panic", "```should_panic\npanic!()\n```"),
        ("fence_compile_fail", "```compile_fail\nlet x = 1;\n```\n```rust,ignore\nx\n```\n``` rust no_run edition2015\nx\n```"),
        ("fence_json", "```json\n{\"a\": 1}\n```"),
        ("fence_tildes", "~~~\nx\n~~~\n\n~~~~rust\n~~~\n~~~~"),
        ("fence_open", "So:\n\n```\nnever closed"),
        ("fence_open_tildes", "~~~rust\nnever closed ```"),
        ("fence_long", "`````\n```\ninside\n```\n`````"),
        ("fence_mixed", "```\n~~~\n```\n~~~\n```\n~~~"),
        ("fence_closed_with_words", "```\na\n``` b\n```"),
        ("fence_indented", "   ```\n   x\n   ```\n\n    ```\n    y\n    ```"),
        ("fence_in_list", "- one\n\n  ```\n  x\n  ```\n- two\n  ~~~rust\n  y\n  ~~~\n1. three\n   ```rust\n   z\n   ```"),
        ("fence_in_quotation", "> ```\n> x\n> ```\n\n> > ~~~\n> > y\n> > ~~~"),
        ("fence_in_quotation_open", "> ```rust\n> x\n\nafter"),
        ("fence_after_text", "text\n```\nx\n```\ntext"),
        ("fence_with_ticks", "``` a`b\nx\n```"),
        ("indented", "So:\n\n    let x = 1;\n    panic!();\n\nDone."),
        ("indented_deep", "- a\n\n        let x = 1;\n\n  b\n\n\n            y"),
        ("indented_tab", "So:\n\n\tlet x = 1;\n \tlet y = 2;\n  \tlet z;"),
        ("indented_first", "    let x = 1;"),
        ("indented_in_quotation", ">     let x = 1;\n>\n>     panic!()"),
        ("indented_in_list", "1. a\n\n       let x = 1;\n\n*     code\n\n-\tcode\n+    x"),
        ("indented_nbsp", "So:\n\n\u{a0}\u{a0}\u{a0}\u{a0}let x = 1;\n\n\u{2003}\u{2003}\u{2003}\u{2003}let y = 2;"),
        ("carriage", "Line one.\rLine two.\r\nLine three.\n\rLine four."),
        ("separated", "line\u{2028}paragraph\u{2029}end\u{85}next\u{b}vertical\u{c}feed"),
        ("empty_lines", "\n\n\na\n\n\n\nb\n \n\t\n\n"),
        ("trailing", "a  \nb\\\nc \t \nd\\"),
        ("html_block", "<div>\n\n```\nx\n```\n\n</div>\n\n<pre>\nlet x = 1;\n</pre>\n\n<!--\n\n    x\n\n-->"),
        ("html_details", "<details><summary>More</summary>\n\n- [ ] todo\n- [x] done\n\n</details>"),
        ("definitions", "See [a][b] and [c].\n\n[b]: https://example.com\n[c]: <x> 'y'\n[^1]: note\n[`Client`]: Client"),
        ("table", "| a | b |\n|---|:-:|\n| `x|y` | [z] |\n| ``` | <T> |"),
        ("setext", "Title\n=====\n\nOther\n---\n\n***\n\n# One\n## Two ##\n####### Seven"),
        ("list_deep", "- a\n  - b\n    - c\n      - d\n        - e\n\n          f"),
        ("attribute_lines", "#![feature(x)]\n#[cfg(test)]\n#\n# hidden\n## shown"),
        ("code_span_over_lines", "one `code\nover` lines and ``more\ncode`` [x]"),
        ("front_matter", "---\ntitle: x\n---\ntext"),
        ("quotation_lazy", "> a\nb\n> c [x] <y>\n>> d"),
        ("math", "\\[ x \\] \\( y \\)\n\n$$\nz\n$$"),
        ("script", "<script>\nfn x() {}\n\n```\n</script>\n```"),
    ]
    .map(|(name, text)| (name, text.to_owned()))
    .to_vec();
    texts.push(("very_long", "word ".repeat(4000)));
    texts.push(("very_long_word", "x".repeat(10_000)));
    texts.push(("very_many_lines", "line [x]\n".repeat(50)));
    let all: Vec<_> = texts.iter().map(|(_, text)| text.as_str()).collect();
    let all = all[..40].join("\n\n");
    texts.push(("everything", all));
    texts
}
