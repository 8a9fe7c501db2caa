//! The lines of nodes and of diagnostics.

use rollbook_codegen::load;

use super::{GOOD, loaded};

#[test]
fn a_spec_keeps_the_order_and_the_lines_of_its_text() {
    let spec = loaded(GOOD);
    let keys = |pointer: &str| -> Vec<&str> {
        let node = spec
            .value()
            .pointer(pointer)
            .and_then(|node| node.as_object());
        node.into_iter()
            .flatten()
            .map(|(key, _)| key.as_str())
            .collect()
    };
    assert_eq!(spec.file(), "small.yaml");
    assert_eq!(
        keys("/components/schemas/Member/properties"),
        ["id", "name", "born", "level", "sortedBy", "sortedBefore"]
    );
    assert_eq!(spec.line(""), 1);
    assert_eq!(spec.line("/paths"), 17);
    assert_eq!(
        spec.line("/paths/~1members~1{memberId}/delete/parameters/0/schema/pattern"),
        128
    );
    assert_eq!(spec.line("/components/schemas/SortKey/enum/1"), 188);
}

#[test]
fn a_missing_node_has_the_line_of_its_nearest_ancestor() {
    let spec = loaded(GOOD);
    assert_eq!(spec.line("/paths/~1token/post/deprecated/or/not"), 19);
    assert_eq!(spec.line("no pointer"), 1);
}

#[test]
fn no_missing_or_cut_line_causes_a_panic_and_each_diagnostic_has_a_valid_line() {
    let lines: Vec<&str> = GOOD.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let without = [&lines[..index], &lines[index + 1..]].concat().join("\n");
        let (half, _) = line.split_at(line.len() / 2);
        let cut = [&lines[..index], &[half]].concat().join("\r\n");
        for text in [without, cut] {
            let count = text.lines().count().max(1);
            for diagnostic in load("cut.yaml", &text).err().into_iter().flatten() {
                assert!(
                    (1..=count).contains(&diagnostic.line),
                    "{diagnostic}\nin\n{text}"
                );
            }
        }
    }
}

#[test]
fn lines_are_counted_as_editors_count_them() {
    let spec = loaded("openapi: 3.0.3\r\ninfo: {title: 'a\rb', version: '1'}\r\npaths: {}\r\n");
    assert_eq!(spec.line("/paths"), 3);
}
