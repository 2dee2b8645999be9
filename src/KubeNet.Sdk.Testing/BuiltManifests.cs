using System.Reflection;
using KubeNet.Built;
using KubeNet.Comparing;

namespace KubeNet.Testing;

/// <summary>
/// Checks that the build and a run give the same manifests: <c>BuiltManifests.All().MatchRunning()</c> runs the sets and compares them with
/// the files that the build wrote. The build copies those next to the tests, so the tests can run on another machine. It works with every
/// test framework: a difference throws a <see cref="ManifestDifferenceException"/>.
/// </summary>
/// <remarks>
/// The sets run in the process of the tests. A set that changes static fields may give a different result if it runs again there. The build
/// evaluates each set with fresh static fields, and so does <c>KubeNetDoubleCheck</c>.
/// </remarks>
public static class BuiltManifests
{
    /// <summary>Selects one set.</summary>
    /// <typeparam name="TSet">The set, from the test project or a project that it references.</typeparam>
    /// <exception cref="InvalidOperationException">The build copied no manifests of the set next to the tests. The message explains what to
    /// do.</exception>
    public static BuiltSets Of<TSet>()
        where TSet : ManifestSet, new()
    {
        var assembly = typeof(TSet).Assembly;
        var folder = BuiltFolder.Of(assembly);
        var project =
            folder.Read(assembly.GetName().Name!)
            ?? throw new InvalidOperationException(
                $"The build put no manifests of '{assembly.GetName().Name}' into '{folder.Path}'. {BuiltFolder.WayOut}"
            );
        var name = SetTypes.NameOf(typeof(TSet));
        var set =
            project.Sets.FirstOrDefault(set => SetTypes.Comparable(set.Name) == name)
            ?? throw new InvalidOperationException(
                $"The build of '{project.Assembly}' knows no set '{name}'. "
                    + "It does not see abstract and generic classes, and what a source generator adds."
            );
        return new BuiltSets([new ComparedSet(project, set, () => new TSet())]);
    }

    /// <summary>
    /// Selects all sets of the test project and of the projects that it references, directly or indirectly. This includes sets that are
    /// added later and sets that are not public.
    /// </summary>
    /// <exception cref="InvalidOperationException">The build copied no manifests next to the tests. The message explains what to
    /// do.</exception>
    public static BuiltSets All()
    {
        var folder = BuiltFolder.OfTheTests;
        var sets = folder.ReadAll().SelectMany(SetsOf).ToList();
        return sets.Count > 0
            ? new BuiltSets(sets)
            : throw new InvalidOperationException($"The build put no manifests into '{folder.Path}'. {BuiltFolder.WayOut}");
    }

    private static IEnumerable<ComparedSet> SetsOf(BuiltProject project) =>
        project.Sets.Select(set => new ComparedSet(project, set, () => Create(project, set.Name)));

    private static ManifestSet Create(BuiltProject project, string set) =>
        SetTypes.Create(Assembly.Load(new AssemblyName(project.Assembly)), set);
}
