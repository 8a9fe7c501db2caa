//! The connections, and how faults bypass HTTP with an invalid response.
//!
//! hyper writes through a [`Wire`]. A fault that hyper would reject puts raw bytes on the [`ConnectionHandle`]: they
//! replace hyper's output, and then the connection closes.

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

/// Delays the end of a connection.
pub(crate) type Until = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A connection as a handler sees it.
#[derive(Clone, Default)]
pub(crate) struct ConnectionHandle(Arc<Mutex<Option<RawResponse>>>);

/// Bytes that replace a response.
struct RawResponse {
    bytes: Bytes,
    until: Option<Until>,
}

impl ConnectionHandle {
    /// Writes `bytes`, waits for `until` if there is one, and closes the connection. hyper tries to write the returned
    /// response, which triggers this; the response itself is not sent.
    pub(crate) fn close_after(&self, bytes: Bytes, until: Option<Until>) -> Response {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(RawResponse { bytes, until });
        Response::default()
    }
}

impl Connected<IncomingStream<'_, WireListener>> for ConnectionHandle {
    fn connect_info(stream: IncomingStream<'_, WireListener>) -> Self {
        stream.io().handle.clone()
    }
}

/// Accepts connections.
pub(crate) struct WireListener(pub(crate) TcpListener);

impl Listener for WireListener {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        let handle = ConnectionHandle::default();
        (Wire { stream, handle }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A connection as hyper sees it.
pub(crate) struct Wire {
    stream: TcpStream,
    handle: ConnectionHandle,
}

impl Wire {
    /// Passes hyper's bytes through, or writes the raw response; the error makes hyper close the connection.
    fn write(
        &mut self,
        context: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut TcpStream>, &mut Context<'_>) -> Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        let mut handle = self.handle.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(RawResponse { bytes, until }) = handle.as_mut() else {
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
