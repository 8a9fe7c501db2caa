// What the Kotlin clients use of OkHttp 4, as declarations: they are compiled with it, and not run.
package okhttp3

import java.io.Closeable
import java.io.File
import java.io.InputStream

class MediaType {
    companion object {
        external fun String.toMediaTypeOrNull(): MediaType?
    }
}

open class RequestBody {
    companion object {
        external fun String.toRequestBody(contentType: MediaType? = null): RequestBody
        external fun ByteArray.toRequestBody(contentType: MediaType? = null): RequestBody
        external fun File.asRequestBody(contentType: MediaType? = null): RequestBody
    }
}

class FormBody : RequestBody() {
    class Builder {
        external fun add(name: String, value: String): Builder
        external fun build(): FormBody
    }
}

class MultipartBody : RequestBody() {
    class Builder {
        external fun setType(type: MediaType): Builder
        external fun addPart(headers: Headers?, body: RequestBody): Builder
        external fun build(): MultipartBody
    }

    companion object {
        val FORM: MediaType
            external get
    }
}

class Headers {
    external fun toMultimap(): Map<String, List<String>>

    class Builder {
        external fun add(name: String, value: String): Builder
        external fun build(): Headers
    }

    companion object {
        external fun Map<String, String>.toHeaders(): Headers
    }
}

class HttpUrl {
    val encodedPathSegments: List<String>
        external get
    external fun newBuilder(): Builder

    class Builder {
        external fun addEncodedPathSegments(segments: String): Builder
        external fun addPathSegment(segment: String): Builder
        external fun scheme(scheme: String): Builder
        external fun host(host: String): Builder
        external fun addQueryParameter(name: String, value: String?): Builder
        external fun build(): HttpUrl
    }

    companion object {
        external fun String.toHttpUrlOrNull(): HttpUrl?
    }
}

class Request {
    class Builder {
        external fun url(url: HttpUrl): Builder
        external fun url(url: String): Builder
        external fun get(): Builder
        external fun head(): Builder
        external fun post(body: RequestBody): Builder
        external fun put(body: RequestBody): Builder
        external fun patch(body: RequestBody): Builder
        external fun delete(body: RequestBody? = null): Builder
        external fun method(method: String, body: RequestBody?): Builder
        external fun header(name: String, value: String): Builder
        external fun headers(headers: Headers): Builder
        external fun build(): Request
    }
}

class ResponseBody : Closeable {
    external fun string(): String
    external fun byteStream(): InputStream
    external fun bytes(): ByteArray
    override external fun close()
}

class Response : Closeable {
    val code: Int
        external get
    val message: String
        external get
    val headers: Headers
        external get
    val body: ResponseBody?
        external get
    val isSuccessful: Boolean
        external get
    val isRedirect: Boolean
        external get
    external fun header(name: String, defaultValue: String? = null): String?
    override external fun close()
}

interface Call {
    fun execute(): Response

    fun interface Factory {
        fun newCall(request: Request): Call
    }
}

interface Callback

class OkHttpClient : Call.Factory {
    override external fun newCall(request: Request): Call

    class Builder {
        external fun build(): OkHttpClient
    }
}

object Credentials {
    external fun basic(username: String, password: String): String
}
