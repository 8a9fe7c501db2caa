//! Everything that any crate logs or traces on this thread.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;

/// A recording of this thread, every crate, every level: `tracing`, and the `log` crate too.
pub(crate) struct Capture {
    entries: Arc<Mutex<Vec<Entry>>>,
    _recording: DefaultGuard,
}

/// A span or an event.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The crate and module it came from, and its name.
    pub(crate) origin: String,
    pub(crate) fields: BTreeMap<&'static str, String>,
    span: Option<Id>,
}

impl Capture {
    pub(crate) fn start() -> Self {
        let entries = Arc::default();
        let recorder = Recorder(Arc::clone(&entries));
        Self {
            entries,
            _recording: tracing_subscriber::registry().with(recorder).set_default(),
        }
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.entries.lock().unwrap().clone()
    }

    /// The fields of each span of this name.
    pub(crate) fn spans(&self, name: &str) -> Vec<BTreeMap<&'static str, String>> {
        let mut entries = self.entries();
        entries.retain(|entry| entry.span.is_some() && entry.origin.ends_with(name));
        entries.into_iter().map(|entry| entry.fields).collect()
    }
}

struct Recorder(Arc<Mutex<Vec<Entry>>>);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, _: Context<'_, S>) {
        let metadata = attributes.metadata();
        let mut entry = Entry {
            origin: format!("{} {}", metadata.target(), metadata.name()),
            fields: BTreeMap::new(),
            span: Some(id.clone()),
        };
        attributes.record(&mut entry);
        self.0.lock().unwrap().push(entry);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut entries = self.0.lock().unwrap();
        // Ids are used again once a span has ended: the newest one is meant.
        let newest = entries.iter_mut().rfind(|it| it.span.as_ref() == Some(id));
        values.record(newest.unwrap());
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let metadata = event.metadata();
        let mut entry = Entry {
            origin: format!("{} {}", metadata.target(), metadata.name()),
            fields: BTreeMap::new(),
            span: None,
        };
        event.record(&mut entry);
        self.0.lock().unwrap().push(entry);
    }
}

impl Visit for Entry {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name(), value.to_owned());
    }
}
