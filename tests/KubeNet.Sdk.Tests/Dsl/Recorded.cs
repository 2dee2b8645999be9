using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Tests.Dsl;

/// <summary>What a piece of manifest code said: its resources, and what is wrong with it.</summary>
internal sealed class Recorded
{
    private readonly SetRecording _recording;

    private Recorded(SetRecording recording)
    {
        _recording = recording;
        Graph = recording.Complete();
    }

    public ResourceGraph Graph { get; }

    public IReadOnlyList<Finding> Findings => _recording.Findings;

    /// <summary>The only finding.</summary>
    public Finding Finding => Assert.Single(Findings);

    public static Recorded Of(Action<Manifests> define, ClusterProfile? cluster = null)
    {
        var recording = new SetRecording("Shop", new Sourced<string>("shop", Origin.None), cluster ?? ClusterProfile.Default);
        define(new Manifests(recording));
        return new Recorded(recording);
    }

    /// <summary>The manifest of code that has nothing wrong.</summary>
    public static string Yaml(string kind, string name, Action<Manifests> define)
    {
        var recorded = Of(define);
        Assert.Empty(recorded.Findings);
        return recorded.Yaml(kind, name);
    }

    public string Yaml(string kind, string name) => YamlWriter.Write(Root(kind, name));

    public MapNode Root(string kind, string name) => Graph.Own.Single(r => r.Kind == kind && r.Name == name).Root;

    /// <summary>Asserts that there is one problem, of this id, and that its message says this.</summary>
    public void HasOnly(FindingKind kind, string message)
    {
        Assert.Equal(kind, Finding.Kind);
        Assert.Contains(message, Finding.Message, StringComparison.Ordinal);
    }
}
