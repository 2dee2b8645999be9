using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Memory;

/// <summary>
/// What was evaluated of a project lately. It lives as long as the project's first reference: an edit gives a new compilation and a new
/// tree, the references stay. A few versions are kept, so that undo is fast and the two hosts, which may be at different ones, do not
/// disturb each other.
/// </summary>
internal sealed class ProjectMemory
{
    /// <summary>Projects that are remembered for one first reference; a solution's may share it.</summary>
    private const int Projects = 16;

    /// <summary>Versions of a project that are remembered.</summary>
    private const int Versions = 4;

    private static readonly ConditionalWeakTable<object, List<ProjectMemory>> s_memories = new();

    private readonly object _gate = new();
    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly WeakReference<MetadataReference>[] _references;
    private readonly EvaluationSettings _settings;
    private ImmutableArray<ImmutableArray<SetRecord>> _versions = ImmutableArray<ImmutableArray<SetRecord>>.Empty;
    private ProjectDeclarations? _lastSetsIn;
    private ImmutableArray<string> _lastSets;

    private ProjectMemory(Compilation compilation, EvaluationSettings settings)
    {
        _assembly = compilation.AssemblyName;
        _options = compilation.Options;
        _references = [.. compilation.References.Select(reference => new WeakReference<MetadataReference>(reference))];
        _settings = settings;
    }

    /// <summary>The records of the last versions, the latest first.</summary>
    public ImmutableArray<ImmutableArray<SetRecord>> Versioned
    {
        get
        {
            lock (_gate)
            {
                return _versions;
            }
        }
    }

    public static ProjectMemory Of(Compilation compilation, EvaluationSettings settings)
    {
        var memories = s_memories.GetOrCreateValue((object?)compilation.References.FirstOrDefault() ?? compilation.SyntaxTrees.First());
        lock (memories)
        {
            var at = memories.FindIndex(memory => memory.IsOf(compilation, settings));
            var found = at < 0 ? new ProjectMemory(compilation, settings) : memories[at];
            if (at >= 0)
            {
                memories.RemoveAt(at);
            }
            else if (memories.Count == Projects)
            {
                memories.RemoveAt(memories.Count - 1);
            }

            memories.Insert(0, found);
            return found;
        }
    }

    private bool IsOf(Compilation compilation, EvaluationSettings settings) =>
        _assembly == compilation.AssemblyName
        && _settings.Equals(settings)
        && _options.Equals(compilation.Options)
        && SameObjects.Are(_references, compilation.References);

    /// <summary>
    /// The names of the sets' classes in metadata, in the order of their evaluation; default where they have to be found anew.
    /// </summary>
    public ImmutableArray<string> SetsOf(ProjectDeclarations project)
    {
        lock (_gate)
        {
            return _lastSetsIn is not null && project.HasHeadsOf(_lastSetsIn) ? _lastSets : default;
        }
    }

    public void RememberSets(ProjectDeclarations project, ImmutableArray<string> sets)
    {
        lock (_gate)
        {
            _lastSetsIn = project;
            _lastSets = sets;
        }
    }

    /// <summary>A version's records, as many as there are: who is cancelled leaves what it has.</summary>
    public void Remember(ImmutableArray<SetRecord> records)
    {
        lock (_gate)
        {
            _versions = _versions.Take(Versions - 1).Prepend(records).ToImmutableArray();
        }
    }
}
