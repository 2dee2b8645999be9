using System.Collections.Immutable;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Memory;

/// <summary>
/// What was evaluated of a project lately. An edit gives a new compilation and a new tree in an editor, and in the compiler server new
/// trees and references of the same files. A few versions are kept, so that undo is fast and the two hosts, which may be at different ones,
/// do not disturb each other.
/// </summary>
internal sealed class ProjectMemory
{
    /// <summary>Projects that are remembered in this process, the last ones.</summary>
    private const int Projects = 16;

    /// <summary>Versions of a project that are remembered.</summary>
    private const int Versions = 4;

    private static readonly List<ProjectMemory> s_memories = [];

    private readonly object _gate = new();
    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly ReferenceKeys _references;
    private readonly EvaluationSettings _settings;
    private ImmutableArray<ImmutableArray<SetRecord>> _versions = ImmutableArray<ImmutableArray<SetRecord>>.Empty;
    private ProjectDeclarations? _lastSetsIn;
    private ImmutableArray<string> _lastSets;

    private ProjectMemory(Compilation compilation, EvaluationSettings settings)
    {
        _assembly = compilation.AssemblyName;
        _options = Comparable(compilation.Options);
        _references = ReferenceKeys.Of(compilation);
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
        lock (s_memories)
        {
            var at = s_memories.FindIndex(memory => memory.IsOf(compilation, settings));
            var found = at < 0 ? new ProjectMemory(compilation, settings) : s_memories[at];
            if (at >= 0)
            {
                s_memories.RemoveAt(at);
            }
            else if (s_memories.Count == Projects)
            {
                s_memories.RemoveAt(s_memories.Count - 1);
            }

            s_memories.Insert(0, found);
            return found;
        }
    }

    private bool IsOf(Compilation compilation, EvaluationSettings settings) =>
        _assembly == compilation.AssemblyName
        && _settings.Equals(settings)
        && _options.Equals(Comparable(compilation.Options))
        && _references.AreOf(compilation);

    /// <summary>The options without the objects that look up files and severities: each compilation has new ones.</summary>
    private static CompilationOptions Comparable(CompilationOptions options) =>
        options
            .WithMetadataReferenceResolver(null)
            .WithSourceReferenceResolver(null)
            .WithXmlReferenceResolver(null)
            .WithStrongNameProvider(null)
            .WithSyntaxTreeOptionsProvider(null);

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
