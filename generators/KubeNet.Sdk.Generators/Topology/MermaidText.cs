using System.Globalization;
using System.Text;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Sdk.Generators.Topology;

/// <summary>A picture as a Mermaid flowchart, which GitHub and many editors draw.</summary>
internal static class MermaidText
{
    public static string Of(Picture picture)
    {
        var text = new StringBuilder();
        var names = new Dictionary<object, string>();
        string NameOf(object thing, string letter)
        {
            if (!names.TryGetValue(thing, out var name))
            {
                names.Add(thing, name = letter + names.Count.ToString(CultureInfo.InvariantCulture));
            }

            return name;
        }

        var frontMatter = new MapNode();
        frontMatter.Set("title", picture.Title, Origin.None);
        text.Append("---\n").Append(YamlWriter.Write(frontMatter)).Append("---\nflowchart LR\n");
        foreach (var host in picture.Hosts)
        {
            text.Append("  ").Append(NameOf(host, "host")).Append("([\"").Append(Escaped(host.Name)).Append("\"])\n");
        }

        foreach (var ingress in picture.Ingresses)
        {
            var title = ingress.ClassName is null ? ingress.Name : $"{ingress.Name} ({ingress.ClassName})";
            text.Append("  subgraph ").Append(NameOf(ingress, "ingress")).Append("[\"Ingress ").Append(Escaped(title)).Append("\"]\n");
            foreach (var row in ingress.Rows)
            {
                text.Append("    ").Append(NameOf(row, "path")).Append("[\"").Append(Escaped(row.Path)).Append("\"]\n");
            }

            text.Append("  end\n");
        }

        foreach (var door in picture.Doors)
        {
            text.Append("  ").Append(NameOf(door, "door")).Append("([\"").Append(Escaped(door.Text)).Append("\"])\n");
        }

        foreach (var service in picture.Services)
        {
            var lines = new[] { service.Name }.Concat(service.Lines).Select(Escaped);
            text.Append("  ").Append(NameOf(service, "service")).Append("[\"").Append(string.Join("<br/>", lines)).Append("\"]\n");
        }

        foreach (var workload in picture.Workloads)
        {
            text.Append("  ")
                .Append(NameOf(workload, "workload"))
                .Append("[[\"")
                .Append(Escaped(workload.Title))
                .Append("<br/>")
                .Append(Escaped(workload.Ports))
                .Append("\"]]\n");
        }

        var links = new Links(text);
        foreach (var row in picture.Ingresses.SelectMany(ingress => ingress.Rows))
        {
            if (row.Host is not null)
            {
                links.Add(names[row.Host], names[row], "", []);
            }

            links.Add(names[row], names[row.Hop.Service], row.Hop.Port, row.Hop.Broken);
        }

        foreach (var door in picture.Doors)
        {
            links.Add(names[door], names[door.Service], "", []);
        }

        foreach (var service in picture.Services)
        {
            foreach (var workload in service.Workloads)
            {
                links.Add(names[service], names[workload], "", service.Broken);
            }
        }

        links.Paint();
        foreach (var service in picture.Services)
        {
            if (service.Broken.Count > 0 || !service.IsDeclared)
            {
                text.Append("  class ").Append(names[service]).Append(service.Broken.Count > 0 ? " broken\n" : " elsewhere\n");
            }
        }

        return text.Append("  classDef broken stroke:#c00,stroke-width:2px\n  classDef elsewhere stroke-dasharray:4\n").ToString();
    }

    /// <summary>Mermaid has numbered entities of its own, which begin with <c>#</c>.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || " ./:-_,*→×".IndexOf(c) >= 0)
            {
                escaped.Append(c);
                continue;
            }

            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var code = isPair ? char.ConvertToUtf32(c, text[++i]) : c;
            escaped.Append('#').Append(code.ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return escaped.ToString();
    }

    /// <summary>Links are painted by their number, so they are counted.</summary>
    private sealed class Links
    {
        private readonly StringBuilder _text;
        private readonly List<int> _broken = [];
        private int _count;

        public Links(StringBuilder text) => _text = text;

        public void Add(string from, string to, string label, IReadOnlyList<string> broken)
        {
            var words = string.Join(" ", broken);
            var text =
                label.Length == 0 ? words
                : words.Length == 0 ? label
                : label + " " + words;
            _text.Append("  ").Append(from).Append(broken.Count > 0 ? " -.->" : " -->");
            if (text.Length > 0)
            {
                _text.Append("|\"").Append(Escaped(text)).Append("\"|");
            }

            _text.Append(' ').Append(to).Append('\n');
            if (broken.Count > 0)
            {
                _broken.Add(_count);
            }

            _count++;
        }

        public void Paint()
        {
            if (_broken.Count > 0)
            {
                var numbers = string.Join(",", _broken.Select(number => number.ToString(CultureInfo.InvariantCulture)));
                _text.Append("  linkStyle ").Append(numbers).Append(" stroke:#c00,color:#c00\n");
            }
        }
    }
}
