// What the Kotlin clients use of Moshi, as declarations: they are compiled with it, and not run.
package com.squareup.moshi

annotation class Json(val name: String)

annotation class JsonClass(val generateAdapter: Boolean)

annotation class ToJson

annotation class FromJson

class JsonAdapter<T> {
    external fun toJson(value: T?): String
    external fun fromJson(text: String): T?
}

class Moshi {
    external fun <T> adapter(type: Class<T>): JsonAdapter<T>

    class Builder {
        external fun add(adapter: Any): Builder
        external fun build(): Moshi
    }
}

external fun <T> Moshi.adapter(): JsonAdapter<T>
