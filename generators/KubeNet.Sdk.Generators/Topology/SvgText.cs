using System.Globalization;
using System.Text;

namespace KubeNet.Sdk.Generators.Topology;

/// <summary>A picture as an SVG of its own: no script, no font, no address, light and dark as the viewer is.</summary>
internal static class SvgText
{
    /// <summary>Of the monospaced font at 12 pixels; text is cut by it, since nobody can measure here.</summary>
    private const double CharacterWidth = 7.3;

    private const string Style = """
          <style>
            svg { background: #fff; font: 12px ui-monospace, SFMono-Regular, Consolas, "DejaVu Sans Mono", monospace; }
            text { fill: #1f2328; } .dim { fill: #59636e; } .title { font-weight: bold; }
            .card { fill: #f6f8fa; stroke: #818b98; } .ingress { fill: #ddf4ff; stroke: #0969da; } .row { fill: #fff; stroke: #b6d4f0; }
            .service { fill: #dafbe1; stroke: #1a7f37; } .door { fill: #fff8c5; stroke: #9a6700; } .elsewhere { stroke-dasharray: 5 4; fill: none; }
            .line { fill: none; stroke: #818b98; stroke-width: 1.5; } .broken { stroke: #cf222e; stroke-width: 2; }
            .line.broken { stroke-dasharray: 6 4; } .id { fill: #cf222e; font-weight: bold; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
            @media (prefers-color-scheme: dark) {
              svg { background: #0d1117; } text { fill: #e6edf3; } .dim { fill: #9198a1; }
              .card { fill: #151b23; } .ingress { fill: #10233a; } .row { fill: #0d1117; stroke: #1f4a78; } .service { fill: #12261e; } .door { fill: #2b2111; }
              .id { fill: #ff7b72; stroke: #0d1117; } .broken { stroke: #ff7b72; }
            }
          </style>

        """;

    public static string Of(Picture picture)
    {
        var layout = new Layout(picture);
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
            .Append(Number(layout.Width))
            .Append("\" height=\"")
            .Append(Number(layout.Height))
            .Append("\" viewBox=\"0 0 ")
            .Append(Number(layout.Width))
            .Append(' ')
            .Append(Number(layout.Height))
            .Append("\" role=\"img\">\n");
        svg.Append("  <title>").Append(Escaped(picture.Title)).Append("</title>\n").Append(Style.Replace("\r", ""));
        Text(svg, 24, 36, picture.Title, layout.Width - 48, "title");
        DrawLines(svg, picture, layout);
        DrawCards(svg, picture, layout);
        DrawIds(svg, picture, layout);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>What stands at the head of an Ingress: its name, and its class.</summary>
    public static IEnumerable<string> HeaderOf(IngressBox ingress) =>
        ingress.ClassName is null ? ["Ingress " + ingress.Name] : ["Ingress " + ingress.Name, "class " + ingress.ClassName];

    public static string RowText(PathRow row) => row.Hop.Port.Length == 0 ? row.Path : $"{row.Path} → :{row.Hop.Port}";

    public static string NameOf(ServiceCard service) => "Service " + service.Name;

    private static void DrawLines(StringBuilder svg, Picture picture, Layout layout)
    {
        foreach (var row in picture.Ingresses.SelectMany(ingress => ingress.Rows))
        {
            if (row.Host is not null)
            {
                Line(svg, layout[row.Host], layout[row], isBroken: false);
            }

            Line(svg, layout[row], layout[row.Hop.Service], row.Hop.Broken.Count > 0);
        }

        foreach (var door in picture.Doors)
        {
            Line(svg, layout[door], layout[door.Service], isBroken: false);
        }

        foreach (var service in picture.Services)
        {
            foreach (var workload in service.Workloads)
            {
                Line(svg, layout[service], layout[workload], service.Broken.Count > 0);
            }
        }
    }

    private static void DrawCards(StringBuilder svg, Picture picture, Layout layout)
    {
        foreach (var host in picture.Hosts)
        {
            Card(svg, layout[host], "card", [host.Name], 16);
        }

        foreach (var ingress in picture.Ingresses)
        {
            var box = layout[ingress];
            Rectangle(svg, box, "ingress", 8);
            foreach (var (line, i) in HeaderOf(ingress).Select((line, i) => (line, i)))
            {
                Text(svg, box.X + 10, box.Y + 20 + (i * 18), line, box.Width - 20, i == 0 ? "title" : "dim");
            }

            foreach (var row in ingress.Rows)
            {
                var place = layout[row];
                Rectangle(svg, place, row.Hop.Broken.Count > 0 ? "row broken" : "row", 4);
                Text(svg, place.X + 8, place.Y + 14, RowText(row), place.Width - 16, null);
            }
        }

        foreach (var door in picture.Doors)
        {
            Card(svg, layout[door], "door", [door.Text], 16);
        }

        foreach (var service in picture.Services)
        {
            var kind = service.IsDeclared ? "service" : "card elsewhere";
            Card(svg, layout[service], service.Broken.Count > 0 ? kind + " broken" : kind, [NameOf(service), .. service.Lines], 6);
        }

        foreach (var workload in picture.Workloads)
        {
            Card(svg, layout[workload], "card", [workload.Title, workload.Ports], 6);
        }
    }

    /// <summary>Over everything else, since they are what the picture is looked at for.</summary>
    private static void DrawIds(StringBuilder svg, Picture picture, Layout layout)
    {
        foreach (var row in picture.Ingresses.SelectMany(ingress => ingress.Rows))
        {
            Id(svg, layout[row].Right, layout[row], layout[row.Hop.Service], row.Hop.Broken);
        }

        foreach (var service in picture.Services)
        {
            if (service.Workloads.Count == 0)
            {
                Id(svg, layout[service].Right, layout[service], layout[service] with { X = layout[service].Right + 84 }, service.Broken);
            }

            foreach (var workload in service.Workloads)
            {
                Id(svg, layout[service].Right, layout[service], layout[workload], service.Broken);
            }
        }
    }

    private static void Id(StringBuilder svg, int x, Box from, Box to, IReadOnlyList<string> broken)
    {
        for (var i = 0; i < broken.Count; i++)
        {
            svg.Append("  <text class=\"id\" text-anchor=\"middle\" x=\"")
                .Append(Number((x + to.X) / 2))
                .Append("\" y=\"")
                .Append(Number(((from.Middle + to.Middle) / 2) + 4 + (i * 14)))
                .Append("\">")
                .Append(Escaped(broken[i]))
                .Append("</text>\n");
        }
    }

    private static void Line(StringBuilder svg, Box from, Box to, bool isBroken)
    {
        var bend = Math.Max(24, (to.X - from.Right) / 2);
        svg.Append("  <path class=\"")
            .Append(isBroken ? "line broken" : "line")
            .Append("\" d=\"M")
            .Append(Number(from.Right))
            .Append(' ')
            .Append(Number(from.Middle))
            .Append('C')
            .Append(Number(from.Right + bend))
            .Append(' ')
            .Append(Number(from.Middle))
            .Append(' ')
            .Append(Number(to.X - bend))
            .Append(' ')
            .Append(Number(to.Middle))
            .Append(' ')
            .Append(Number(to.X))
            .Append(' ')
            .Append(Number(to.Middle))
            .Append("\"/>\n");
    }

    private static void Card(StringBuilder svg, Box box, string style, IReadOnlyList<string> lines, int corner)
    {
        Rectangle(svg, box, style, corner);
        for (var i = 0; i < lines.Count; i++)
        {
            var y = lines.Count == 1 ? box.Middle + 4 : box.Y + 20 + (i * 18);
            Text(
                svg,
                box.X + 10,
                y,
                lines[i],
                box.Width - 20,
                lines.Count == 1 ? null
                    : i == 0 ? "title"
                    : "dim"
            );
        }
    }

    private static void Rectangle(StringBuilder svg, Box box, string style, int corner) =>
        svg.Append("  <rect class=\"")
            .Append(style)
            .Append("\" x=\"")
            .Append(Number(box.X))
            .Append("\" y=\"")
            .Append(Number(box.Y))
            .Append("\" width=\"")
            .Append(Number(box.Width))
            .Append("\" height=\"")
            .Append(Number(box.Height))
            .Append("\" rx=\"")
            .Append(Number(corner))
            .Append("\"/>\n");

    /// <summary>Text that does not fit is cut in its middle; the whole of it is the tooltip.</summary>
    private static void Text(StringBuilder svg, int x, int y, string text, int width, string? style)
    {
        svg.Append("  <text");
        if (style is not null)
        {
            svg.Append(" class=\"").Append(style).Append('"');
        }

        svg.Append(" x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append("\">");
        var fits = (int)(width / CharacterWidth);
        if (text.Length <= fits)
        {
            svg.Append(Escaped(text));
        }
        else
        {
            svg.Append(Escaped(text.Substring(0, (fits - 1) / 2)))
                .Append('…')
                .Append(Escaped(text.Substring(text.Length - (fits / 2))))
                .Append("<title>")
                .Append(Escaped(text))
                .Append("</title>");
        }

        svg.Append("</text>\n");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML has no place for control characters and halves of surrogate pairs (a cut may make one), escaped or not.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                < ' ' or '\uFFFE' or '\uFFFF' or (>= '\uD800' and <= '\uDFFF') => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
