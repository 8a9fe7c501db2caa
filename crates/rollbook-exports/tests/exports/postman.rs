//! The collections and their environments. `tests/languages` runs them against the sandbox.

use std::collections::{BTreeMap, BTreeSet};

use rollbook_exports::Format;
use serde_json::{Value, json};

use super::{APIS, VALUES, export, json as read, names_between, operations, spec, texts};

/// The requests in the order of a run, with the operation that each one is.
fn requests(collection: &Value) -> Vec<(&str, &Value)> {
    let folders = collection["item"].as_array().unwrap().iter();
    let items = folders.flat_map(|it| it["item"].as_array().unwrap());
    let requests = items.map(|it| {
        let description = it["request"]["description"].as_str().unwrap();
        let id = description.rsplit("`; source: ").nth(1).unwrap();
        (id.rsplit('`').next().unwrap(), it)
    });
    requests.collect()
}

fn collection(api: &str) -> Value {
    read(&export(Format::Postman, api, &spec(api)).unwrap()[0])
}

#[test]
fn a_collection_has_each_operation_once_and_deletes_last() {
    for api in APIS {
        let (spec, collection) = (spec(api), collection(api));
        let requests = requests(&collection);
        let mut found: Vec<_> = requests.iter().map(|(id, _)| *id).collect();
        let mut expected = operations(&spec);
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);

        let methods = requests
            .iter()
            .map(|(_, it)| it["request"]["method"] == "DELETE");
        assert!(methods.is_sorted(), "{api}");
        assert_eq!(collection["info"]["version"], spec["info"]["version"]);
    }
    let b2core = collection("b2core");
    let order: Vec<_> = requests(&b2core).iter().map(|(id, _)| *id).collect();
    assert_eq!(order[11..], ["deleteContact", "deleteProfile"]);
}

#[test]
fn every_request_tests_the_documented_status() {
    let b2core = collection("b2core");
    let memberclicks = collection("memberclicks");
    let scripts: BTreeMap<_, _> = requests(&b2core)
        .into_iter()
        .chain(requests(&memberclicks))
        .map(|(id, it)| (id, &it["event"][0]["script"]["exec"]))
        .collect();
    let range =
        "pm.test(\"The status is 2XX\", () => pm.expect(pm.response.code).to.be.within(200, 299));";
    assert_eq!(scripts["patchContact"], &serde_json::json!([range]));
    let expected = [
        "pm.test(\"The status is 201\", () => pm.expect(pm.response.code).to.equal(201));",
        "const searchId = pm.response.json()?.[\"id\"];",
        "if (searchId !== undefined) pm.collectionVariables.set(\"searchId\", searchId);",
    ];
    assert_eq!(scripts["searchProfiles"], &serde_json::json!(expected));
}

#[test]
fn each_security_scheme_has_its_credential() {
    let auth = |api: &str, spec: &Value, operation: &str| {
        let collection = read(&export(Format::Postman, api, spec).unwrap()[0]);
        let requests = requests(&collection);
        let (_, item) = requests.iter().find(|(id, _)| *id == operation).unwrap();
        item["request"]["auth"].clone()
    };
    let field = |key: &str, value: &str| json!({ "key": key, "value": value, "type": "string" });
    let mut b2core = spec("b2core");
    let fields = [
        field("username", "{{clientId}}"),
        field("password", "{{clientSecret}}"),
    ];
    let basic = json!({ "type": "basic", "basic": fields });
    assert_eq!(auth("b2core", &b2core, "createToken"), basic);
    let bearer = json!({ "type": "bearer", "bearer": [field("token", "{{accessToken}}")] });
    assert_eq!(auth("b2core", &b2core, "getProfile"), bearer);
    b2core["components"]["securitySchemes"]["accessToken"] =
        json!({ "type": "oauth2", "flows": {} });
    assert_eq!(auth("b2core", &b2core, "getProfile"), bearer);

    let yourcourts = spec("yourcourts");
    let fields = [
        field("key", "X-API-Key"),
        field("value", "{{apiKey}}"),
        field("in", "header"),
    ];
    let key = json!({ "type": "apikey", "apikey": fields });
    assert_eq!(auth("yourcourts", &yourcourts, "updateUser"), key);
    let none = json!({ "type": "noauth" });
    assert_eq!(
        auth("members-portal", &spec("members-portal"), "authenticate"),
        none
    );

    let mut unknown = yourcourts;
    unknown["components"]["securitySchemes"]["apiKey"]["in"] = "query".into();
    let error = export(Format::Postman, "yourcourts", &unknown).unwrap_err();
    assert_eq!(error, "the security scheme apiKey is of another kind");
}

#[test]
fn every_variable_is_set_in_the_collection_or_in_both_environments() {
    for api in APIS {
        let files = export(Format::Postman, api, &spec(api)).unwrap();
        let [collection, vendor, sandbox] = [0, 1, 2].map(|index| read(&files[index]));
        let keys = |list: &Value| -> BTreeSet<String> {
            let list = list.as_array().unwrap().iter();
            list.map(|it| it["key"].as_str().unwrap().to_owned())
                .collect()
        };
        let own = keys(&collection["variable"]);
        let [vendor, sandbox] = [vendor, sandbox].map(|it| keys(&it["values"]));
        assert!(sandbox.is_subset(&vendor), "{api}");
        // A variable of an environment would hide one of the collection.
        assert!(own.is_disjoint(&vendor), "{api}");

        let mut found = Vec::new();
        for (_, item) in requests(&collection) {
            texts(&item["request"], &mut found);
        }
        let mut used = BTreeSet::from(["baseUrl".to_owned()]);
        let names = found.iter().flat_map(|it| names_between(it, "{{", "}}"));
        used.extend(names.map(str::to_owned));
        let unset: Vec<_> = used
            .difference(&sandbox)
            .filter(|it| !own.contains(*it))
            .collect();
        assert!(unset.is_empty(), "{api}: {unset:?}");
        let unused: Vec<_> = sandbox.difference(&used).collect();
        assert!(unused.is_empty(), "{api}: {unused:?}");
    }
}

#[test]
fn only_the_environment_of_the_sandbox_has_values_of_an_account() {
    for api in APIS {
        let files = export(Format::Postman, api, &spec(api)).unwrap();
        let has_value = |text: &str| VALUES.iter().any(|it| text.contains(&format!("the-{it}")));
        let found: Vec<_> = files.iter().map(|it| has_value(&it.text)).collect();
        assert_eq!(found, [false, false, true], "{api}");

        let vendor = read(&files[1]);
        for value in vendor["values"].as_array().unwrap() {
            let is_of_account = VALUES.iter().any(|it| value["key"] == *it);
            assert_eq!(value["value"] == "", is_of_account, "{value}");
            let is_secret = ["clientSecret", "password", "apiKey"]
                .iter()
                .any(|it| value["key"] == *it);
            assert_eq!(value["type"] == "secret", is_secret, "{value}");
        }
    }
}

#[test]
fn the_environment_of_the_vendor_has_the_variables_of_its_server() {
    let base_url = |api: &str| {
        let vendor = read(&export(Format::Postman, api, &spec(api)).unwrap()[1]);
        let values = vendor["values"].as_array().unwrap()[..2].iter();
        let values: Vec<_> = values
            .map(|it| it["value"].as_str().unwrap().to_owned())
            .collect();
        values
    };
    assert_eq!(
        base_url("memberclicks"),
        ["https://{{orgId}}.memberclicks.net", "apiexample"]
    );
    assert_eq!(base_url("yourcourts"), ["https://yourcourts.invalid", ""]);
}
