using System.Reflection;
using KubeNet.Built;
using KubeNet.Comparing;

namespace KubeNet.Testing;

/// <summary>
/// A test of KubeNet.Sdk itself: <c>BuiltManifests.All().MatchRunning()</c> runs the sets, here and now, and compares them with the
/// files that the build wrote. The build puts a copy of those beside the tests, so they may run on another machine. It works in every
/// test framework: a difference throws a <see cref="ManifestDifferenceException"/>.
/// </summary>
/// <remarks>
/// The sets run in the process of the tests. A set that changes static fields may give something else when it is run again there; the build
/// evaluates each set with fresh ones, and so does <c>KubeNetDoubleCheck</c>.
/// </remarks>
public static class BuiltManifests
{
    /// <summary>One set.</summary>
    /// <typeparam name="TSet">The set, of the test project or of one that it references.</typeparam>
    /// <exception cref="InvalidOperationException">The build put nothing for it beside the tests; the message says what to do.</exception>
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
    /// All sets of the test project and of those that it references, also through others. A set that is added later is among them, and
    /// need not be public.
    /// </summary>
    /// <exception cref="InvalidOperationException">The build put nothing beside the tests; the message says what to do.</exception>
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
