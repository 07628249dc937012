/** The page on which one person plays every role: server-rendered HTML, htmx, and pushes by server-sent events. */
@org.jspecify.annotations.NullMarked
package foreword.sandbox.page;
