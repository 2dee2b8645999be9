using System.Globalization;

namespace KubeNet.HandOver;

/// <summary>
/// Reads what <see cref="HandOverWriter"/> wrote: all of it, or nothing and a <see cref="HandOverException"/>, so that no folder
/// is ever written from half a document. Lines that it does not know to be its own (other comments) are passed over.
/// </summary>
internal sealed class HandOverReader
{
    private const string WayOut = "Rebuild the project ('dotnet build --no-incremental').";

    private readonly Func<SealingKey>? _keyOfSources;
    private readonly List<SetParts> _sets = [];
    private SealingKey? _key;
    private FileParts? _file;
    private bool _hasVersion;
    private bool _hasEnd;

    private HandOverReader(Func<SealingKey>? keyOfSources) => _keyOfSources = keyOfSources;

    /// <exception cref="HandOverException">The text is not a hand-over, is cut off, or was sealed with another key.</exception>
    public static HandOverDocument Read(string text, Func<SealingKey> keyOfSources) => ReadAll(text, keyOfSources);

    /// <summary>Which sets and files there are. What is sealed stays so: its content is empty.</summary>
    /// <exception cref="HandOverException">The text is not a hand-over, or is cut off.</exception>
    public static HandOverDocument ReadNames(string text) => ReadAll(text, null);

    private static HandOverDocument ReadAll(string text, Func<SealingKey>? keyOfSources)
    {
        var reader = new HandOverReader(keyOfSources);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            reader.Take(line.EndsWith("\r", StringComparison.Ordinal) ? line.Substring(0, line.Length - 1) : line, number);
        }

        return reader.Finish();
    }

    private void Take(string line, int number)
    {
        if (line.StartsWith(HandOverWriter.Directive, StringComparison.Ordinal))
        {
            TakeDirective(Words(line, number), number);
        }
        else if (line.StartsWith(HandOverWriter.PlainLine, StringComparison.Ordinal))
        {
            FileAt(number, isSealed: false).Lines.Add(line.Substring(HandOverWriter.PlainLine.Length));
        }
        else if (line.StartsWith(HandOverWriter.EscapedLine, StringComparison.Ordinal))
        {
            var at = HandOverWriter.EscapedLine.Length;
            FileAt(number, isSealed: false)
                .Lines.Add(CommentText.TryUnescape(line, ref at, quoted: false, out var plain) ? plain : throw Damaged(number));
        }
        else if (line.StartsWith(HandOverWriter.SealedLine, StringComparison.Ordinal))
        {
            FileAt(number, isSealed: true).Lines.Add(line.Substring(HandOverWriter.SealedLine.Length));
        }
    }

    private void TakeDirective(List<string> words, int number)
    {
        if (_hasEnd)
        {
            throw Damaged(number);
        }

        if (!_hasVersion)
        {
            TakeVersion(words);
            return;
        }

        switch (words[0])
        {
            case "set" when words.Count == 3:
                _file = null;
                _sets.Add(new SetParts(words[1], words[2]));
                break;
            case "file" when words.Count == 2 && _sets.Count > 0:
                Begin(new FileParts(words[1], isSecret: false, isSealed: false));
                break;
            case HandOverWriter.SealedWord when words.Count == 2 && _sets.Count > 0:
                Begin(new FileParts(words[1], isSecret: true, isSealed: true));
                break;
            case HandOverWriter.SealedWord when words.Count == 3 && words[2] == HandOverWriter.PublicWord && _sets.Count > 0:
                Begin(new FileParts(words[1], isSecret: false, isSealed: true));
                break;
            case "refusal" when words.Count == 9 && _sets.Count > 0 && words[1] is "error" or "warning":
                _file = null;
                _sets[_sets.Count - 1]
                    .Refusals.Add(
                        new HandOverRefusal(
                            words[2],
                            words[1] == "error",
                            words[3],
                            words[4],
                            Number(words[5], number),
                            Number(words[6], number),
                            Number(words[7], number),
                            Number(words[8], number)
                        )
                    );
                break;
            case "end" when words.Count == 1:
                _hasEnd = true;
                break;
            default:
                throw Damaged(number);
        }
    }

    private void TakeVersion(List<string> words)
    {
        if (words[0] != HandOverWriter.Magic || words.Count != 2)
        {
            throw new HandOverException($"The hand-over does not begin with its format version. {WayOut}");
        }

        if (words[1] != HandOverDocument.FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new HandOverException(
                $"The hand-over has format version '{words[1]}', but this build reads version '{HandOverDocument.FormatVersion}'. "
                    + $"It comes from another version of KubeNet.Sdk. {WayOut}"
            );
        }

        _hasVersion = true;
    }

    private HandOverDocument Finish()
    {
        if (!_hasVersion)
        {
            throw new HandOverException($"The hand-over is empty or is not a hand-over. {WayOut}");
        }

        if (!_hasEnd)
        {
            throw new HandOverException($"The hand-over is incomplete: its end marker is missing. {WayOut}");
        }

        return new HandOverDocument(
            _sets.ConvertAll(set =>
                set.Refusals.Count > 0
                    ? HandOverSet.Refused(set.Name, set.Folder, set.Refusals)
                    : HandOverSet.Written(set.Name, set.Folder, set.Files.ConvertAll(file => Finish(set, file)))
            )
        );
    }

    private void Begin(FileParts file)
    {
        _file = file;
        _sets[_sets.Count - 1].Files.Add(file);
    }

    private HandOverFile Finish(SetParts set, FileParts file)
    {
        if (!file.IsSealed)
        {
            return new HandOverFile(file.Path, string.Join("\n", file.Lines), isSecret: false);
        }

        if (_keyOfSources is null)
        {
            return new HandOverFile(file.Path, "", file.IsSecret, isSealed: true);
        }

        _key ??= _keyOfSources();
        return _key.TryOpen(string.Concat(file.Lines), $"{set.Folder}/{file.Path}", out var content)
            ? new HandOverFile(file.Path, content, file.IsSecret, isSealed: true)
            : throw new HandOverException(
                $"The {(file.IsSecret ? "Secret" : "manifest")} in '{set.Folder}/{file.Path}' cannot be opened: "
                    + $"a source file changed since the compile, or is not saved as UTF-8. {WayOut}"
            );
    }

    private FileParts FileAt(int number, bool isSealed) =>
        _file is { } file && !_hasEnd && file.IsSealed == isSealed ? file : throw Damaged(number);

    private static List<string> Words(string line, int number)
    {
        var words = new List<string>();
        var at = HandOverWriter.Directive.Length;
        while (at < line.Length)
        {
            if (line[at] == ' ')
            {
                at++;
            }
            else if (line[at] == '"')
            {
                at++;
                words.Add(CommentText.TryUnescape(line, ref at, quoted: true, out var text) ? text : throw Damaged(number));
            }
            else
            {
                var end = line.IndexOf(' ', at);
                end = end < 0 ? line.Length : end;
                words.Add(line.Substring(at, end - at));
                at = end;
            }
        }

        return words.Count > 0 ? words : throw Damaged(number);
    }

    private static int Number(string word, int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Damaged(number);

    private static HandOverException Damaged(int number) =>
        new($"The hand-over is damaged in line {number.ToString(CultureInfo.InvariantCulture)}. {WayOut}");

    private sealed class SetParts(string name, string folder)
    {
        public string Name { get; } = name;

        public string Folder { get; } = folder;

        public List<FileParts> Files { get; } = [];

        public List<HandOverRefusal> Refusals { get; } = [];
    }

    private sealed class FileParts(string path, bool isSecret, bool isSealed)
    {
        public string Path { get; } = path;

        public bool IsSecret { get; } = isSecret;

        public bool IsSealed { get; } = isSealed;

        public List<string> Lines { get; } = [];
    }
}
