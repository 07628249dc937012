/** Mail in and out: reading what arrives, writing what leaves. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.mail;
