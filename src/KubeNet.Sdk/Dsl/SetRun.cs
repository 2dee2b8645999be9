using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// One execution of a set and of the sets that it uses. The evaluator does not use this class, because it never loads a user's class.
/// </summary>
internal sealed class SetRun
{
    private readonly Dictionary<Type, (ManifestSet Set, SetRecording Recording)> _sets = [];
    private readonly List<Type> _path = [];
    private readonly ClusterProfile _cluster;

    public SetRun(ClusterProfile cluster) => _cluster = cluster;

    public IEnumerable<Finding> Findings => _sets.Values.SelectMany(set => set.Recording.Findings);

    /// <summary>Whether a cycle was found. Then an exception about a member that is not set yet is only a consequence.</summary>
    public bool HasCycle { get; private set; }

    public SetRecording Define(ManifestSet set)
    {
        var type = set.GetType();
        var recording = new SetRecording(type.Name, new Sourced<string>(set.Namespace, Origin.None), _cluster);
        _sets.Add(type, (set, recording));
        _path.Add(type);
        set.DefineOn(new Manifests(recording, this));
        recording.Complete();
        _path.RemoveAt(_path.Count - 1);
        return recording;
    }

    public ManifestSet Use(Type type, Func<ManifestSet> create, SetRecording user, Origin call)
    {
        if (!_sets.TryGetValue(type, out var used))
        {
            var set = create();
            Define(set);
            used = _sets[type];
        }
        else if (_path.Contains(type))
        {
            HasCycle = true;
            var circle = _path.Skip(_path.IndexOf(type)).Append(type).Select(step => step.Name);
            user.Report(
                EvaluationFindings.UseCycle,
                $"Manifest sets use each other in a cycle: {string.Join(" -> ", circle)}. Move what both need into a separate set.",
                call
            );
            return used.Set;
        }

        user.Use(used.Recording);
        return used.Set;
    }
}
