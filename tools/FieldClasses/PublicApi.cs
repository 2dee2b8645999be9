using System.Text;
using KubeNet.Rules.Schema;

namespace KubeNet.FieldClasses;

/// <summary>The public members of the classes, so that a new version of the schema table shows what it changes for users.</summary>
internal static class PublicApi
{
    public static string Of(IEnumerable<ShownType> types)
    {
        var lines = new List<string>();
        foreach (var type in types)
        {
            var name = $"{ShownType.Namespace}.{type.ClassName}";
            lines.Add(name);
            lines.Add($"{name}.{type.ClassName}() -> void");
            foreach (var field in type.Fields)
            {
                var property = $"{name}.{ShownType.PropertyOf(field)}";
                var mark = ShownType.IsPart(field.Type) ? "!" : "?";
                lines.Add($"{property}.get -> {ShownType.TypeOf(field.Type, isFull: true)}{mark}");
                lines.Add($"{property}.set -> void");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder("#nullable enable\n");
        lines.ForEach(line => text.Append(line).Append('\n'));
        return text.ToString();
    }
}
