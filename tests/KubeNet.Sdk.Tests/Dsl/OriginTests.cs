using System.Reflection;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// Every public method of the DSL is called with a value of its own for each parameter, and each of these values is looked for in the tree:
/// it must have the origin of the very argument. A new method or parameter is found by reflection and fails until it does so too.
/// </summary>
public class OriginTests
{
    /// <summary>Parameters that do not become a scalar of their own, and why.</summary>
    private static readonly Dictionary<string, string> s_noScalar = new(StringComparer.Ordinal)
    {
        ["configure"] = "a lambda",
        ["rewrite"] = "an intent; RewriteTests see its effect",
    };

    public static TheoryData<string> Members => [.. PublicSurfaceTests.Types.SelectMany(SaysSomething).Select(IdOf).Distinct()];

    [Theory]
    [MemberData(nameof(Members))]
    public void Each_argument_keeps_its_origin(string id)
    {
        var method = PublicSurfaceTests.Types.SelectMany(SaysSomething).First(candidate => IdOf(candidate) == id);
        if (method.DeclaringType is { IsGenericTypeDefinition: true } generic)
        {
            var concrete =
                generic == typeof(ResourceHandle<>) ? typeof(IngressHandle)
                : generic == typeof(JobHandle<>) ? typeof(CronJobHandle)
                : generic == typeof(BindingHandle<>) ? typeof(RoleBindingHandle)
                : generic == typeof(MonitorEndpoint<>) ? typeof(ServiceMonitorEndpoint)
                : typeof(DeploymentHandle);
            method = concrete
                .GetMethods()
                .Single(candidate => candidate.MetadataToken == method.MetadataToken && candidate.Module == method.Module);
        }

        using var setup = CallSite.Enter(MarkedOrigins.Setup);
        var recording = new SetRecording("Shop", new Sourced<string>("shop", MarkedOrigins.Setup.Call), ClusterProfile.Default);
        var k8s = new Manifests(recording);
        var known = new Samples(k8s);
        var target = known.TargetOf(method);
        var arguments = method.GetParameters().ToDictionary(parameter => parameter.Name!, known.ValueOf);
        var before = Scalars(recording).Select(scalar => scalar.Node).ToHashSet();
        var result = MarkedOrigins.Invoke(method, "call", target, arguments);
        known.Attach(result);
        recording.Complete();

        var scalars = Scalars(recording).Where(scalar => !before.Contains(scalar.Node)).ToList();
        Assert.All(
            scalars.Where(s => s.Node.Parent is not MapNode { Parent: null }),
            scalar => Assert.True(scalar.Node.NearestOrigin.IsKnown, scalar.Node.FieldPath)
        );
        foreach (var parameter in method.GetParameters().Where(parameter => !s_noScalar.ContainsKey(parameter.Name!)))
        {
            foreach (var (expected, origin) in known.ExpectedOf(parameter))
            {
                var holders = scalars.Where(scalar => Equals(scalar.Value, expected)).ToList();
                Assert.True(
                    holders.Count > 0,
                    $"'{expected}' of '{parameter.Name}' is nowhere in: {string.Join(", ", scalars.Select(s => s.Value))}"
                );
                Assert.All(holders, holder => Assert.Equal(origin, holder.Origin.Path));
            }
        }
    }

    [Fact]
    public void Defaults_have_the_origin_of_what_caused_them()
    {
        var recording = new SetRecording("Shop", new Sourced<string>("shop", Origin.None), ClusterProfile.Default);
        var k8s = new Manifests(recording);
        var pod = (PodHandle)
            MarkedOrigins.Invoke(
                typeof(Manifests).GetMethod("Pod")!,
                "pod",
                k8s,
                new Dictionary<string, object?> { ["name"] = "web", ["image"] = "nginx" }
            )!;
        var expose = typeof(PodHandle).GetMethods().Single(m => m.Name == "Expose" && m.GetParameters()[0].Name == "port");
        MarkedOrigins.Invoke(expose, "expose", pod, new Dictionary<string, object?> { ["port"] = 80, ["nodePort"] = 30080 });
        recording.Complete();

        var service = recording.Resources.Single(resource => resource.Kind == "Service");
        Assert.Equal("pod/name", recording.Resources[0].Metadata.Scalar("labels.run")!.Origin.Path);
        Assert.Equal("expose", service.Origin.Path);
        Assert.Equal("expose", service.Root.Scalar("spec.selector.run")!.Origin.Path);
        Assert.Equal("expose/nodePort", service.Root.Scalar("spec.type")!.Origin.Path);
        Assert.Equal("expose/port", service.Root.List("spec.ports")!.Maps.Single().Scalar("targetPort")!.Origin.Path);
    }

    /// <summary>The members with arguments; what only reads or compares has none that could lose its origin.</summary>
    private static IEnumerable<MethodBase> SaysSomething(Type type) =>
        type.IsEnum || type == typeof(ManifestSet) || type.IsInterface
            ? []
            : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .OfType<MethodBase>()
                .Where(method => method.GetParameters().Length > 0 && method.Name is not ("Equals" or "ToString" or "GetHashCode" or "Use"))
                // they write nothing
                .Where(method =>
                    type != typeof(Externals)
                    && type != typeof(App)
                    // Classes of custom resources are generated; CustomResourceOriginTests of the analyzers see their origins.
                    && type.Namespace != "KubeNet.CustomResources"
                    && !method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CustomResources.ICustomResource))
                    && type.BaseType != typeof(Attribute)
                    && !typeof(ProjectFile).IsAssignableFrom(type)
                );

    private static string IdOf(MethodBase method) =>
        $"{method.DeclaringType!.Name}.{method.Name}"
        + $"({string.Join(", ", method.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}"))})";

    private static IEnumerable<(object? Value, Origin Origin, ResourceNode Node)> Scalars(SetRecording recording) =>
        recording.Resources.Concat(recording.Proxies).SelectMany(resource => Scalars(resource.Root));

    private static IEnumerable<(object? Value, Origin Origin, ResourceNode Node)> Scalars(ResourceNode node) =>
        node switch
        {
            ScalarNode scalar => [(scalar.Value, scalar.Origin, scalar)],
            ListNode list => list.Items.SelectMany(Scalars),
            MapNode map => map.Entries.SelectMany(entry =>
                entry.KeyOrigin.IsKnown
                    ? Scalars(entry.Value).Append((entry.Key, entry.KeyOrigin, entry.Value)) // a key of the user's, such as a label's
                    : Scalars(entry.Value)
            ),
            _ => [],
        };
}
