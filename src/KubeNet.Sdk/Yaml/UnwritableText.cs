using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Yaml;

/// <summary>
/// A string that no YAML text can hold: it contains half of a surrogate pair. It is a value, or the key of a map's entry.
/// </summary>
internal sealed class UnwritableText
{
    public UnwritableText(ResourceNode value)
    {
        Node = value;
        Origin = value.NearestOrigin;
        Text = ((ScalarNode)value).Text!;
    }

    public UnwritableText(MapNode map, MapEntry entry)
    {
        Node = entry.Value;
        Origin = entry.KeyOrigin.Or(map.NearestOrigin);
        Text = entry.Key;
        IsKey = true;
    }

    /// <summary>The value itself, or the value whose key it is.</summary>
    public ResourceNode Node { get; }

    /// <summary>Where the string was written.</summary>
    public Origin Origin { get; }

    public bool IsKey { get; }

    public string Text { get; }

    /// <summary>What is wrong, with the offending character written as C# writes it: the message itself is valid text.</summary>
    public string Message
    {
        get
        {
            var index = LoneSurrogateIn(Text);
            return $"The {(IsKey ? "key" : "string")} at '{Escaped(Node.FieldPath)}' holds half of a surrogate pair, "
                + $"'{Escaped(Text.Substring(index, 1))}', "
                + $"as character {(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}; "
                + "no file can carry it. Write the whole character (as '\\U0001F600'), and cut strings between characters.";
        }
    }

    public Finding ToFinding() => new(EvaluationFindings.NotText, Message, Origin);

    /// <summary>All that cannot be written in the tree, keys included, in the order of the text.</summary>
    public static IReadOnlyList<UnwritableText> In(ResourceNode root)
    {
        List<UnwritableText>? found = null;
        var waiting = new Stack<ResourceNode>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case MapNode map:
                    for (var i = map.Count - 1; i >= 0; i--)
                    {
                        waiting.Push(map.Entries[i].Value);
                    }

                    foreach (var entry in map.Entries)
                    {
                        if (LoneSurrogateIn(entry.Key) >= 0)
                        {
                            (found ??= []).Add(new UnwritableText(map, entry));
                        }
                    }

                    break;
                case ListNode list:
                    for (var i = list.Count - 1; i >= 0; i--)
                    {
                        waiting.Push(list.Items[i]);
                    }

                    break;
                case ScalarNode { Text: { } text } scalar when LoneSurrogateIn(text) >= 0:
                    (found ??= []).Add(new UnwritableText(scalar));
                    break;
            }
        }

        return found is null ? [] : found;
    }

    private static int LoneSurrogateIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsLowSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static string Escaped(string text)
    {
        var output = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = PrintableText.LengthAt(text, i, out var isPrintable);
            if (isPrintable)
            {
                output.Append(text, i, length);
                i += length - 1;
            }
            else
            {
                output.Append("\\u").Append(((int)text[i]).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return output.ToString();
    }
}

/// <summary>A tree was to be written that holds text which YAML cannot carry. A host asks <see cref="UnwritableText.In"/> before.</summary>
internal sealed class UnwritableTextException : Exception
{
    public UnwritableTextException(UnwritableText text)
        : base(text.Message) => UnwritableText = text;

    public UnwritableText UnwritableText { get; }
}
