//! Records in a temporary file, so that a list can be read twice without keeping it in memory.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The place of a record in the file.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    offset: u64,
    length: usize,
}

/// A temporary file without a name, which no other user can read and which ends with the command.
pub(crate) struct Spool {
    file: BufWriter<File>,
    end: u64,
    is_written: bool,
}

impl Spool {
    /// In this directory, or in that of the system.
    pub(crate) fn new(directory: Option<&Path>) -> io::Result<Self> {
        let file = match directory {
            Some(directory) => tempfile::tempfile_in(directory)?,
            None => tempfile::tempfile()?,
        };
        Ok(Self {
            file: BufWriter::with_capacity(1 << 16, file),
            end: 0,
            is_written: true,
        })
    }

    pub(crate) fn add(&mut self, record: &[u8]) -> io::Result<Place> {
        let place = Place {
            offset: self.end,
            length: record.len(),
        };
        self.file.write_all(record)?;
        self.end += record.len() as u64;
        self.is_written = false;
        Ok(place)
    }

    /// Reads a record into a buffer, which it replaces.
    pub(crate) fn read(&mut self, place: Place, record: &mut Vec<u8>) -> io::Result<()> {
        if !self.is_written {
            self.file.flush()?;
            self.is_written = true;
        }
        let file = self.file.get_mut();
        file.seek(SeekFrom::Start(place.offset))?;
        record.resize(place.length, 0);
        file.read_exact(record)
    }
}
