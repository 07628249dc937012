/** Templates from files by jmustache, and Markdown to mail and Slack by commonmark-java. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.markdown;
