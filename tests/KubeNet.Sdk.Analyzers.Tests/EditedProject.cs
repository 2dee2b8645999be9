using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// A project under random edits, each of a kind that may change what code elsewhere means: overloads, extension methods, parts of types,
/// bases, usings, names, constants, and syntax that breaks and is mended.
/// </summary>
internal sealed class EditedProject
{
    /// <summary>How many places may hold something else than at the beginning.</summary>
    private const int MostChanged = 4;

    private readonly Random _random;
    private readonly Dictionary<string, string> _chosen = EditedFiles.Choices.ToDictionary(
        choice => choice.Key,
        choice => choice.Value[0],
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Func<string, string>> _damage = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    public EditedProject(int seed)
    {
        _random = new Random(seed);
        Project = EditedFiles.Templates.Keys.Aggregate(
            new HostProject { AssemblyName = Guid.NewGuid().ToString("N") },
            (project, path) => project.WithFile(path, TextOf(path))
        );
        for (var i = 0; i < 6; i++)
        {
            Edit(); // seeds begin at different states
        }
    }

    public HostProject Project { get; private set; }

    /// <summary>What was edited last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Makes one edit; the other trees stay the same objects.</summary>
    public void Edit()
    {
        var path = Pick([.. EditedFiles.Templates.Keys]);
        switch (_random.Next(20))
        {
            case 0:
                Last = $"{path}: break";
                var (at, length) = (_random.NextDouble(), _random.Next(1, 12));
                _damage[path] = text => text.Length < length ? text : text.Remove((int)(at * (text.Length - length)), length);
                break;
            case 1:
                Last = $"{path}: a comment at some line";
                var line = _random.Next(12);
                _damage[path] = text =>
                    text.Split('\n') is var lines
                        ? string.Join('\n', lines.Take(line).Append("// a comment").Concat(lines.Skip(line)))
                        : text;
                break;
            case 2:
                Last = "all is mended";
                _damage.Clear();
                break;
            case 3 when _removed.Count == 0:
                Last = $"{path}: removed";
                _removed.Add(path);
                break;
            case 3:
                Last = "files come back";
                _removed.Clear();
                break;
            default:
                var place = Pick([.. EditedFiles.Choices.Keys, .. EditedFiles.FeltEverywhere]);
                _chosen[place] = Pick(EditedFiles.Choices[place]);
                Last = $"{place}: {_chosen[place]}";
                Settle(place);
                break;
        }

        foreach (var file in EditedFiles.Templates.Keys)
        {
            var full = HostProject.Folder + file;
            var known = Project.Trees.FirstOrDefault(tree => tree.FilePath == full);
            if (_removed.Contains(file))
            {
                Project = known is null ? Project : Project.WithoutFile(file);
            }
            else if (TextOf(file) is var text && known?.ToString() != text)
            {
                Project = Project.WithFile(file, text); // one that comes back is the last
            }
        }
    }

    /// <summary>Where too much is out of the ordinary nothing compiles, and then no edit is felt.</summary>
    private void Settle(string edited)
    {
        if (_random.Next(2) == 0)
        {
            _damage.Clear();
            _removed.Clear();
        }

        var changed = _chosen.Keys.Where(place => place != edited && _chosen[place] != EditedFiles.Choices[place][0]).ToList();
        while (changed.Count > MostChanged)
        {
            var place = Pick(changed);
            changed.Remove(place);
            _chosen[place] = EditedFiles.Choices[place][0];
        }
    }

    private string TextOf(string path)
    {
        var text = EditedFiles.Templates[path];
        foreach (var choice in _chosen)
        {
            text = text.Replace($"{{{choice.Key}}}", choice.Value, StringComparison.Ordinal);
        }

        return _damage.TryGetValue(path, out var damage) ? damage(text) : text;
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
