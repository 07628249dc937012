package foreword.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;

/** A chart as the table of its figures. */
final class ChartHtml {
    private ChartHtml() {}

    static Html of(JsonNode block) {
        var series = block.path("chart").path("series");
        var html = new Html().open("table", "class", "chart");
        html.leaf("caption", block.path("title").asText()).open("thead").open("tr");
        html.open("td").close("td");
        series.path(0)
                .path("data")
                .forEach(point -> html.leaf("th", point.path("label").asText(), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (var row : series) {
            html.open("tr").leaf("th", row.path("name").asText(), "scope", "row");
            row.path("data")
                    .forEach(point -> html.leaf("td", point.path("value").asText()));
            html.close("tr");
        }
        block.path("chart")
                .path("segments")
                .forEach(part -> html.open("tr")
                        .leaf("th", part.path("label").asText(), "scope", "row")
                        .leaf("td", part.path("value").asText())
                        .close("tr"));
        return html.close("tbody").close("table");
    }
}
