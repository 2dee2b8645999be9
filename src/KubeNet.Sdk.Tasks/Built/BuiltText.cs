using System.Text;

namespace KubeNet.Built;

/// <summary>
/// A <see cref="BuiltProject"/> as a text of lines. The first word says what a line is, and what may contain a space is at its end;
/// <c>|</c> begins a line of the file that was named last.
/// </summary>
internal static class BuiltText
{
    private const string Heading = "kubenet-built 1";

    public static string Write(BuiltProject project)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line(Heading);
        Line("# What a build of KubeNet.Sdk wrote, for its tests. It holds no value of a Secret.");
        Line($"assembly {project.Assembly}");
        Line($"framework {project.Framework}");
        foreach (var known in project.IngressClasses)
        {
            Line($"ingress-class {known.Key} {known.Value}");
        }

        foreach (var set in project.Sets)
        {
            Line($"{(set.IsRefused ? "refused" : "set")} {set.Name}");
            foreach (var file in set.Files)
            {
                Line(file.IsMissing ? $"missing {file.Path}" : $"{(file.Text is null ? "secret" : "file")} {file.Digest} {file.Path}");

                // "a\n" is two lines, the second one empty: so the reader knows whether the last line was ended.
                foreach (var line in file.Text?.Split('\n') ?? [])
                {
                    Line("|" + line);
                }
            }
        }

        return text.ToString();
    }

    /// <exception cref="FormatException">It is not such a text.</exception>
    public static BuiltProject Read(string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != Heading || lines[lines.Length - 1].Length > 0)
        {
            throw new FormatException("It is incomplete, or another version of KubeNet.Sdk wrote it.");
        }

        var (assembly, framework) = ("", "");
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var sets = new List<BuiltSet>();
        var files = new List<BuiltFile>();
        for (var i = 1; i < lines.Length - 1; i++)
        {
            var (word, rest) = Split(lines[i]);
            switch (word)
            {
                case "#":
                    break;
                case "assembly":
                    assembly = rest;
                    break;
                case "framework":
                    framework = rest;
                    break;
                case "ingress-class":
                    var (name, controller) = Split(rest);
                    classes[name] = controller;
                    break;
                case "set" or "refused":
                    files = [];
                    sets.Add(new BuiltSet(rest, word == "refused", files));
                    break;
                case "missing":
                    files.Add(BuiltFile.Missing(rest));
                    break;
                case "secret":
                    var (secretDigest, secret) = Split(rest);
                    files.Add(BuiltFile.Secret(secret, secretDigest));
                    break;
                case "file":
                    var (digest, path) = Split(rest);
                    var content = lines
                        .Skip(i + 1)
                        .TakeWhile(line => line.StartsWith("|", StringComparison.Ordinal))
                        .Select(line => line.Substring(1))
                        .ToList();
                    files.Add(BuiltFile.Of(path, digest, string.Join("\n", content)));
                    i += content.Count;
                    break;
                default:
                    throw new FormatException($"Its line {i + 1} is invalid.");
            }
        }

        return new BuiltProject(assembly, framework, classes, sets);
    }

    private static (string Word, string Others) Split(string line) =>
        line.IndexOf(' ') is var space and >= 0 ? (line.Substring(0, space), line.Substring(space + 1)) : (line, "");
}
