using KubeNet.Sdk.Generators;

namespace KubeNet.HostTesting;

/// <summary>A project as an analyzer gets it in a build or in an editor: with what the generator added.</summary>
internal static class Generated
{
    public static HostProject With(HostProject project)
    {
        project.Driver(new ManifestGenerator()).RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out _);
        return project with { Trees = [.. compilation.SyntaxTrees] };
    }
}
