namespace KubeNet.Rules.Schema;

/// <summary>The first sentence of each field's description. Read when a message needs one for the first time.</summary>
internal static class SchemaDescriptions
{
    private static readonly Lazy<(string Text, Dictionary<string, (int Start, int End)> Types)> s_read = new(Read);

    /// <summary>One sentence, or null if the API's documents have none.</summary>
    public static string? Of(SchemaType type, SchemaField field)
    {
        var (text, types) = s_read.Value;
        if (!types.TryGetValue(type.Name, out var place))
        {
            return null;
        }

        var start = " " + field.Name + " ";
        for (var line = place.Start; line < place.End; line = text.IndexOf('\n', line) + 1)
        {
            if (string.CompareOrdinal(text, line, start, 0, start.Length) == 0)
            {
                var sentence = text.Substring(line + start.Length, text.IndexOf('\n', line) - line - start.Length);
                return sentence.EndsWith(".", StringComparison.Ordinal) ? sentence : sentence + "."; // some lack the period
            }
        }

        return null;
    }

    private static (string Text, Dictionary<string, (int Start, int End)> Types) Read()
    {
        var text = SchemaResource.Text("descriptions.txt");
        return (text, SchemaResource.Types(text));
    }
}
