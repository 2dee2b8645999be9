using System.Globalization;
using System.Text;

namespace KubeNet.Tasks.Facts;

/// <summary>The class <c>Files</c>: the content of each <c>KubeNetFile</c>, in a class for each folder.</summary>
internal static class FilesSource
{
    public const string FileName = "KubeNet.Files.g.cs";

    /// <summary>A ConfigMap holds 1 MiB; what is larger by far would only slow the compiler down before the rule could say so.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(IEnumerable<FactFile> files, FactProblems problems)
    {
        var root = new Folder("");
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            root.Add(file);
        }

        var members = new StringBuilder();
        WriteMembers(members, root, "        ", "public static readonly", problems);
        return FactSource.OfClass(
            "Files",
            "The project's files for ConfigMaps: the content of each <c>KubeNetFile</c> item, as it was when the project was built.",
            members.ToString()
        );
    }

    private static void WriteMembers(StringBuilder source, Folder folder, string indent, string modifiers, FactProblems problems)
    {
        var names = new FactNames("KubeNetFile", folder.Type, problems);
        var members = new List<string>();
        foreach (var file in folder.Files)
        {
            problems.About("KubeNetFile", file.Item);
            if (names.Take(file.Path, file.Name) is { } member && ContentOf(file, problems) is { } content)
            {
                members.Add(member);
                source.Append(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0}/// <summary>{1}</summary>\n{0}{2} {3} {4} = new {3}({5}, {6});\n",
                        indent,
                        CSharpText.Documentation(file.Path),
                        modifiers,
                        content.Type,
                        member,
                        CSharpText.Literal(file.Name),
                        CSharpText.Literal(content.Text)
                    )
                );
            }
        }

        if (folder.Path.Length > 0)
        {
            source.Append(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0}/// <summary>The files of this folder, without those of its folders.</summary>\n"
                        + "{0}public static implicit operator ProjectFile[]({1} folder)\n{0}{{\n"
                        + "{0}    return new ProjectFile[] {{ {2} }};\n{0}}}\n",
                    indent,
                    folder.Type,
                    string.Join(", ", members.Select(member => "folder." + member))
                )
            );
        }

        foreach (var inner in folder.Folders)
        {
            problems.About("KubeNetFile", inner.FirstFile.Item);
            if (names.Take(inner.Path + "/", inner.Name) is { } member)
            {
                inner.Type = member + "_";
                source.Append(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0}/// <summary>The folder {1}.</summary>\n{0}{2} {3} {4} = new {3}();\n{0}/// <summary>The folder "
                            + "{1}.</summary>\n"
                            + "{0}internal sealed class {3}\n{0}{{\n",
                        indent,
                        CSharpText.Documentation(inner.Path),
                        modifiers,
                        inner.Type,
                        member
                    )
                );
                WriteMembers(source, inner, indent + "    ", "public readonly", problems);
                source.Append(indent).Append("}\n");
            }
        }
    }

    private static (string Type, string Text)? ContentOf(FactFile file, FactProblems problems)
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            if (length > MostBytes)
            {
                problems.Add(
                    $"The KubeNetFile '{file.Path}' has {length.ToString(CultureInfo.InvariantCulture)} bytes, "
                        + "but a ConfigMap can have at most 1048576. Mount a volume with the file, or exclude it."
                );
                return null;
            }

            bytes = File.ReadAllBytes(file.FullPath);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add($"The KubeNetFile '{file.Path}' does not exist. Correct the path, or remove the item.");
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"The KubeNetFile '{file.Path}' cannot be read: {error.Message}");
            return null;
        }

        try
        {
            var text = s_strict.GetString(bytes);
            return text.IndexOf('\0') < 0 ? ("TextFile", text) : ("BinaryFile", Convert.ToBase64String(bytes));
        }
        catch (DecoderFallbackException)
        {
            return ("BinaryFile", Convert.ToBase64String(bytes));
        }
    }

    private sealed class Folder(string path)
    {
        private readonly SortedDictionary<string, Folder> _folders = new(StringComparer.Ordinal);

        public string Path { get; } = path;

        public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

        /// <summary>The class of this folder.</summary>
        public string Type { get; set; } = "Files";

        public List<FactFile> Files { get; } = [];

        /// <summary>A folder is there by a file in it, or below it.</summary>
        public FactFile FirstFile => Files.Count > 0 ? Files[0] : Folders.First().FirstFile;

        public IEnumerable<Folder> Folders => _folders.Values;

        public void Add(FactFile file)
        {
            var folder = this;
            var parts = file.Path.Split('/');
            for (var i = 0; i < parts.Length - 1; i++)
            {
                if (!folder._folders.TryGetValue(parts[i], out var inner))
                {
                    folder._folders.Add(parts[i], inner = new Folder(folder.Path.Length == 0 ? parts[i] : $"{folder.Path}/{parts[i]}"));
                }

                folder = inner;
            }

            folder.Files.Add(file);
        }
    }
}
