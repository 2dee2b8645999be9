using System.Text;

namespace KubeNet.Rules.Schema;

/// <summary>The texts that are embedded in the assembly.</summary>
internal static class SchemaResource
{
    public static string Text(string name)
    {
        using var stream =
            typeof(SchemaResource).Assembly.GetManifestResourceStream("KubeNet.Rules.Schema." + name)
            ?? throw new InvalidOperationException($"The assembly has no '{name}'.");
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length; )
        {
            read += stream.Read(bytes, read, bytes.Length - read);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>
    /// The position of the lines of each type: those between <c>type NAME</c> and the next such line. The lines of a type begin with a
    /// blank, so it is enough to search for the heads.
    /// </summary>
    public static Dictionary<string, (int Start, int End)> Types(string text)
    {
        const string head = "\ntype ";
        var places = new Dictionary<string, (int Start, int End)>(StringComparer.Ordinal);
        var at = text.IndexOf(head, StringComparison.Ordinal);
        while (at >= 0)
        {
            var nameEnd = text.IndexOf('\n', at + 1);
            var next = text.IndexOf(head, nameEnd, StringComparison.Ordinal);
            places.Add(text.Substring(at + head.Length, nameEnd - at - head.Length), (nameEnd + 1, next < 0 ? text.Length : next + 1));
            at = next;
        }

        return places;
    }
}
