//! The connections, and the way around HTTP for an answer that no server would give.
//!
//! What hyper writes passes a [`Wire`]. A fault that hyper would not let through puts bytes of its own on the
//! [`Line`] of the connection: they go out in place of hyper's, and then the connection ends.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use axum::body::Bytes;
use axum::extract::connect_info::Connected;
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// What delays the end of a connection.
pub(crate) type Until = Pin<Box<dyn Future<Output = ()> + Send>>;

/// One connection as a handler sees it.
#[derive(Clone, Default)]
pub(crate) struct Line(Arc<Mutex<Option<Instead>>>);

/// What is written in place of an answer.
struct Instead {
    bytes: Bytes,
    until: Option<Until>,
}

impl Line {
    /// Writes `bytes`, waits for `until` if there is one, and closes the connection. The answer returned is for hyper,
    /// whose attempt to write it sets this off; none of it goes out.
    pub(crate) fn close_after(&self, bytes: Bytes, until: Option<Until>) -> Response {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instead { bytes, until });
        Response::default()
    }
}

impl Connected<IncomingStream<'_, Wires>> for Line {
    fn connect_info(stream: IncomingStream<'_, Wires>) -> Self {
        stream.io().line.clone()
    }
}

/// Accepts connections.
pub(crate) struct Wires(pub(crate) TcpListener);

impl Listener for Wires {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        let line = Line::default();
        (Wire { stream, line }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// One connection as hyper sees it.
pub(crate) struct Wire {
    stream: TcpStream,
    line: Line,
}

impl Wire {
    /// Leaves hyper's bytes alone, or writes what is to go out instead; the error makes hyper close the connection.
    fn write(
        &mut self,
        context: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut TcpStream>, &mut Context<'_>) -> Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        let mut line = self.line.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Instead { bytes, until }) = line.as_mut() else {
            return write(Pin::new(&mut self.stream), context);
        };
        while !bytes.is_empty() {
            let written = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
            let _ = bytes.split_to(written);
        }
        if let Some(until) = until.as_mut() {
            ready!(until.as_mut().poll(context));
        }
        *until = None;
        Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.write(context, |stream, context| stream.poll_write(context, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.write(context, |stream, context| {
            stream.poll_write_vectored(context, slices)
        })
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}
