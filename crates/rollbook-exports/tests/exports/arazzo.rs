//! The workflows. `tests/languages` validates them and runs them against the sandbox.

use std::collections::BTreeSet;

use rollbook_exports::Format;
use serde_json::{Value, json};

use super::{APIS, VALUES, export, json, names_between, operations, spec, texts};

fn arazzo(api: &str) -> Value {
    json(&export(Format::Arazzo, api, &spec(api)).unwrap()[0])
}

#[test]
fn every_api_has_workflows_of_several_documented_calls() {
    for api in APIS {
        let (spec, arazzo) = (spec(api), arazzo(api));
        let url = &arazzo["sourceDescriptions"][0]["url"];
        assert_eq!(*url, format!("{api}.yaml"));
        let operations = operations(&spec);
        let workflows = arazzo["workflows"].as_array().unwrap();
        assert!(!workflows.is_empty());
        for workflow in workflows {
            let steps = workflow["steps"].as_array().unwrap();
            assert!(steps.len() > 1, "{workflow}");
            for step in steps {
                assert!(operations.contains(&step["operationId"].as_str().unwrap()));
            }
        }
    }
}

#[test]
fn every_expression_refers_to_an_input_or_to_an_earlier_step() {
    for api in APIS {
        for workflow in arazzo(api)["workflows"].as_array().unwrap() {
            let inputs = workflow["inputs"]["properties"].as_object().unwrap();
            let mut unused: BTreeSet<_> = inputs.keys().map(String::as_str).collect();
            let mut outputs = BTreeSet::new();
            for step in workflow["steps"].as_array().unwrap() {
                let mut found = Vec::new();
                texts(&step["parameters"], &mut found);
                texts(&step["requestBody"], &mut found);
                for text in found {
                    let text = format!("{text}}}");
                    for name in names_between(&text, "$inputs.", "}") {
                        assert!(inputs.contains_key(name), "{text}");
                        unused.remove(name);
                    }
                    for expression in names_between(&text, "$steps.", "}") {
                        assert!(outputs.contains(expression), "{text}");
                    }
                }
                let id = step["stepId"].as_str().unwrap();
                for (name, _) in step["outputs"].as_object().into_iter().flatten() {
                    outputs.insert(format!("{id}.outputs.{name}"));
                }
            }
            assert_eq!(unused, BTreeSet::new());
        }
    }
}

#[test]
fn a_step_has_credential_body_status_and_the_values_of_earlier_steps() {
    let arazzo = arazzo("b2core");
    let steps = &arazzo["workflows"][1]["steps"];
    assert_eq!(
        steps[0]["parameters"][1]["value"],
        "Basic {$inputs.clientBasic}"
    );
    let bearer = "Bearer {$steps.createToken.outputs.accessToken}";
    let expected = json!({
        "stepId": "createContact",
        "description": "Add a contact to a profile",
        "operationId": "createContact",
        "parameters": [
            { "name": "Accept", "in": "header", "value": "application/json" },
            { "name": "Authorization", "in": "header", "value": bearer },
            { "name": "profileId", "in": "path", "value": "$steps.createProfile.outputs.profileId" },
        ],
        "requestBody": {
            "contentType": "application/json",
            "payload": { "key": "email", "value": "client@email.com", "uuid": null },
        },
        "successCriteria": [{ "condition": "$statusCode >= 200 && $statusCode <= 299" }],
        "outputs": { "contactId": "$response.body#/contactId" },
    });
    assert_eq!(steps[2], expected);
}

#[test]
fn workflows_contain_no_values_of_an_account() {
    for api in APIS {
        let arazzo = arazzo(api).to_string();
        assert!(
            VALUES
                .iter()
                .all(|it| !arazzo.contains(&format!("the-{it}"))),
            "{api}"
        );
    }
    // The sandbox's are in the spec's examples, because they are the vendor's own sample.
    let text = arazzo("members-portal").to_string();
    assert!(!text.contains("apiTestPassword1"));
}
