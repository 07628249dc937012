/** The words we write in: templates, their variables, and the three dresses one Markdown source can wear. */
@org.jspecify.annotations.NullMarked
package foreword.template;
