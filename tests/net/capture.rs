//! Records all logs and traces of this thread.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;

/// A recording of this thread: all crates and levels, of `tracing` and `log`.
pub(crate) struct Capture {
    entries: Arc<Mutex<Vec<Entry>>>,
    _recording: DefaultGuard,
}

/// A span or an event.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The crate, module and name of its source.
    pub(crate) origin: String,
    pub(crate) fields: BTreeMap<&'static str, String>,
    pub(crate) level: Level,
    span: Option<Id>,
    /// The index of its parent span.
    pub(crate) inside: Option<usize>,
}

impl Capture {
    pub(crate) fn start() -> Self {
        Self::start_at(LevelFilter::TRACE)
    }

    /// A recording at this level.
    pub(crate) fn start_at(level: LevelFilter) -> Self {
        let entries = Arc::default();
        let recorder = Recorder(Arc::clone(&entries)).with_filter(level);
        Self {
            entries,
            _recording: tracing_subscriber::registry().with(recorder).set_default(),
        }
    }

    /// The library's spans and events, one per line: level, kind, fields, and for events the operation of the span.
    pub(crate) fn lines(&self) -> String {
        let entries = self.entries();
        let ours = entries
            .iter()
            .filter(|it| it.origin.starts_with("rollbook"));
        let lines = ours.map(|entry| {
            let mut fields = entry.fields.clone();
            let what = fields.remove("message");
            let what = what.unwrap_or_else(|| "span".to_owned());
            let fields = fields
                .iter()
                .map(|(name, value)| format!(" {name}={value}"));
            let inside = entry.inside.map(|at| &entries[at].fields["operation"]);
            let inside = inside.map(|operation| format!(" in {operation}"));
            let (level, fields) = (entry.level, fields.collect::<String>());
            format!("{level} {what}{}{fields}", inside.unwrap_or_default())
        });
        lines.collect::<Vec<_>>().join("\n")
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
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let current = context.current_span();
        let mut entry = self.entry(attributes.metadata(), current.id());
        entry.span = Some(id.clone());
        attributes.record(&mut entry);
        self.0.lock().unwrap().push(entry);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut entries = self.0.lock().unwrap();
        let newest = newest(&entries, id).unwrap();
        values.record(&mut entries[newest]);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let current = context.current_span();
        let mut entry = self.entry(event.metadata(), current.id());
        event.record(&mut entry);
        self.0.lock().unwrap().push(entry);
    }
}

impl Recorder {
    fn entry(&self, metadata: &Metadata<'_>, inside: Option<&Id>) -> Entry {
        let entries = self.0.lock().unwrap();
        Entry {
            origin: format!("{} {}", metadata.target(), metadata.name()),
            fields: BTreeMap::new(),
            level: *metadata.level(),
            span: None,
            inside: inside.and_then(|id| newest(&entries, id)),
        }
    }
}

/// Ids are reused after a span ends, so the last one counts.
fn newest(entries: &[Entry], id: &Id) -> Option<usize> {
    entries.iter().rposition(|it| it.span.as_ref() == Some(id))
}

impl Entry {
    /// A formatter appends fields, so a field recorded twice is shown twice.
    fn record(&mut self, field: &Field, value: String) {
        let before = self.fields.insert(field.name(), value);
        let ours = self.origin.starts_with("rollbook");
        assert!(!ours || before.is_none(), "{field} is recorded twice");
    }
}

impl Visit for Entry {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record(field, format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.record(field, value.to_owned());
    }
}
