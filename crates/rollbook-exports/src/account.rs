//! The values of an account that requests need: credentials, and path parameters such as a user's id.

use serde_json::{Value, json};

use crate::operations::{Operation, SecurityKind};
use crate::workflows::{Workflows, input};

/// The variables of a client's id and secret.
pub(crate) const CLIENT: [&str; 2] = ["clientId", "clientSecret"];

/// A value of the account.
pub(crate) struct Input {
    pub(crate) name: String,
    /// A JSON schema.
    pub(crate) schema: Value,
    pub(crate) secret: bool,
}

/// The credential that a request is sent with.
pub(crate) enum Credential<'a> {
    /// [`CLIENT`], as HTTP Basic.
    Client,
    /// A value from the response to another request, by its name.
    Token(&'a str),
    /// A value of the account, by its name.
    Key(&'a str),
}

impl Workflows {
    /// The credential of an operation, unless it needs none.
    pub(crate) fn credential<'a>(&self, operation: &Operation<'a>) -> Option<Credential<'a>> {
        let security = operation.security.as_ref()?;
        Some(match security.kind {
            SecurityKind::Basic => Credential::Client,
            _ if self.values.contains_key(security.scheme) => Credential::Token(security.scheme),
            _ => Credential::Key(security.scheme),
        })
    }

    /// The values of the account that one request needs, besides [`CLIENT`].
    pub(crate) fn inputs(&self, operation: &Operation<'_>, body: Option<&Value>) -> Vec<Input> {
        let mut inputs = Vec::new();
        if let (Some(Credential::Key(name)), Some(security)) =
            (self.credential(operation), &operation.security)
        {
            inputs.push(Input {
                name: name.to_owned(),
                schema: json!({ "type": "string", "description": security.description }),
                secret: true,
            });
        }
        for parameter in &operation.parameters {
            if self.is_of_account(parameter.name) {
                let mut schema = parameter.schema.clone();
                schema["description"] = parameter.description.into();
                inputs.push(Input {
                    name: parameter.name.to_owned(),
                    schema,
                    secret: false,
                });
            }
        }
        let properties = body.and_then(Value::as_object).into_iter().flatten();
        for (property, value) in properties {
            if let (Some(name), Some(body)) = (input(value), &operation.body) {
                let property = &body.schema["properties"][property];
                inputs.push(Input {
                    name: name.to_owned(),
                    schema: json!({ "type": "string", "description": property["description"] }),
                    secret: property["format"] == "password",
                });
            }
        }
        inputs
    }

    pub(crate) fn is_of_account(&self, parameter: &str) -> bool {
        self.account.iter().any(|it| it == parameter)
    }
}
