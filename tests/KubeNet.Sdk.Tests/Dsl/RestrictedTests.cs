using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary><c>Restricted()</c> sets what the standard requires, nothing less and nothing more, and the user has the last word.</summary>
public class RestrictedTests
{
    public static TheoryData<string> Kinds => ["Pod", "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_workload_is_accepted_with_it_and_not_without(string kind)
    {
        Assert.Empty(RestrictedStandard.Violations(SpecOf(kind, restrict: true)));
        Assert.Equal(
            ["allowPrivilegeEscalation", "capabilities", "runAsNonRoot", "seccompProfile"],
            RestrictedStandard.Violations(SpecOf(kind, restrict: false))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_field_that_it_sets_is_needed(string kind)
    {
        var fields = Fields(SpecOf(kind, restrict: true)).ToList();

        Assert.Equal(2 + (2 * 4), fields.Count); // of the Pod, and of each of the four containers
        foreach (var place in Enumerable.Range(0, fields.Count))
        {
            var spec = SpecOf(kind, restrict: true);
            var (map, field) = Fields(spec).ElementAt(place);
            map.Remove(field);
            Assert.Single(RestrictedStandard.Violations(spec));
        }
    }

    [Fact]
    public void The_user_is_the_one_that_is_said_or_the_app_s()
    {
        var app = new App("api", "shop/api:1", [8080], user: 1654);

        Assert.Equal(999, UserOf(k8s => k8s.Pod("x", "redis").Restricted(user: 999)));
        Assert.Equal(1654, UserOf(k8s => k8s.Deployment(app).Restricted()));
        Assert.Equal(1654, UserOf(k8s => k8s.CronJob(app, "@daily").Restricted()));
        Assert.Equal(999, UserOf(k8s => k8s.Deployment(app).Restricted(user: 999)));
        Assert.Equal(7, UserOf(k8s => k8s.Deployment(app).Restricted().RunAsUser(7)));
        Assert.Equal(7, UserOf(k8s => k8s.Deployment(app).RunAsUser(7).Restricted()));
        Assert.Null(UserOf(k8s => k8s.Deployment(app)));
        Assert.Null(UserOf(k8s => k8s.Deployment(new App("api", "shop/api:1")).Restricted()));
        Assert.Null(UserOf(k8s => k8s.Pod("x", "redis").Restricted()));
    }

    [Fact]
    public void The_group_is_written_only_if_it_is_said()
    {
        Assert.Equal(1000, GroupOf(k8s => k8s.Pod("x", "redis").Restricted(user: 999, group: 1000)));
        Assert.Equal(0, GroupOf(k8s => k8s.Pod("x", "redis").Restricted(user: 999, group: 0))); // which the standard allows
        Assert.Null(GroupOf(k8s => k8s.Pod("x", "redis").Restricted(user: 999)));
        Recorded
            .Of(k8s => k8s.Pod("x", "redis").RunAsGroup(1).Restricted(group: 2))
            .HasOnly(EvaluationFindings.Contradiction, "runAsGroup' of Pod 'x' is set to '2', but it was set to '1' before");

        static long? GroupOf(Action<Manifests> define) =>
            Recorded.Of(define).Root("Pod", "x").Scalar("spec.securityContext.runAsGroup")?.Number;
    }

    [Fact]
    public void Root_is_a_contradiction()
    {
        Recorded
            .Of(k8s => k8s.Pod("x", "redis").Restricted(user: 0))
            .HasOnly(EvaluationFindings.Contradiction, "Restricted() requires a user other than root, so 'user' cannot be '0'.");
        Recorded
            .Of(k8s => k8s.Deployment(new App("api", "shop/api:1", user: 0)).Restricted())
            .HasOnly(EvaluationFindings.Contradiction, "The app of Deployment 'api' runs as root (user '0'), which Restricted()");
        Recorded
            .Of(k8s => k8s.Pod("x", "redis").Restricted(user: 999).RunAsUser(1000))
            .HasOnly(EvaluationFindings.Contradiction, "is set to '1000', but it was set to '999' before.");
    }

    [Fact]
    public void What_the_user_says_takes_precedence_before_and_after()
    {
        Action<ContainerHandle> mount = mount => mount.Privileged().Seccomp(SeccompProfileType.Unconfined).RunAsNonRoot(false);
        Action<ContainerHandle> escalate = escalate => escalate.AllowPrivilegeEscalation(true).AddCapabilities("NET_BIND_SERVICE");
        foreach (
            var spec in new[]
            {
                PodOf(k8s => k8s.Pod("x", "redis").Restricted().Container("m", "b", mount).InitContainer("e", "b", escalate)),
                PodOf(k8s => k8s.Pod("x", "redis").Container("m", "b", mount).InitContainer("e", "b", escalate).Restricted()),
            }
        )
        {
            var privileged = spec.List("containers")!.Maps.Last().Map("securityContext")!;
            Assert.True(privileged.Scalar("privileged")!.Flag);
            Assert.Null(privileged["allowPrivilegeEscalation"]); // the server refuses it beside privileged
            Assert.Equal("Unconfined", privileged.Text("seccompProfile.type"));
            Assert.False(privileged.Scalar("runAsNonRoot")!.Flag);
            var escalating = spec.List("initContainers")!.Maps.Single().Map("securityContext")!;
            Assert.True(escalating.Scalar("allowPrivilegeEscalation")!.Flag);
            Assert.Equal(["ALL"], escalating.List("capabilities.drop")!.Items.Select(item => ((ScalarNode)item).Text));
            Assert.False(spec.List("containers")!.Maps.First().Scalar("securityContext.allowPrivilegeEscalation")!.Flag);
        }

        var relaxed = PodOf(k8s => k8s.Pod("x", "redis").Restricted().RunAsNonRoot(false).Seccomp(SeccompProfileType.Unconfined));
        Assert.False(relaxed.Scalar("securityContext.runAsNonRoot")!.Flag);
        Assert.Equal("Unconfined", relaxed.Text("securityContext.seccompProfile.type"));
    }

    [Fact]
    public void On_a_workload_it_is_the_pod_s_and_in_a_lambda_the_container_s()
    {
        var spec = PodOf(k8s =>
            k8s.Pod("x", "redis")
                .RunAsUser(1)
                .RunAsGroup(2)
                .RunAsNonRoot()
                .Seccomp()
                .FsGroup(3, FsGroupChangePolicy.OnRootMismatch)
                .SupplementalGroups(4, 5)
                .SupplementalGroups(5, 6)
                .ReadOnlyRootFilesystem()
                .Container("side", "busybox", side => side.RunAsUser(7).RunAsGroup(8))
        );

        var pod = spec.Map("securityContext")!;
        Assert.Equal(
            ["runAsNonRoot", "runAsUser", "runAsGroup", "fsGroup", "fsGroupChangePolicy", "supplementalGroups", "seccompProfile"],
            pod.Entries.Select(entry => entry.Key)
        );
        Assert.Equal([4, 5, 6], pod.List("supplementalGroups")!.Items.Select(item => ((ScalarNode)item).Number));
        Assert.Equal(
            ["readOnlyRootFilesystem"],
            spec.List("containers")!.Maps.First().Map("securityContext")!.Entries.Select(entry => entry.Key)
        );
        Assert.Equal(7, spec.List("containers")!.Maps.Last().Scalar("securityContext.runAsUser")!.Number);
    }

    private static long? UserOf(Action<Manifests> define) => PodOf(define).Scalar("securityContext.runAsUser")?.Number;

    private static MapNode PodOf(Action<Manifests> define)
    {
        var recorded = Recorded.Of(define);
        Assert.Empty(recorded.Findings);
        return PodTemplateView.In(recorded.Graph.Own).Single().Spec!;
    }

    private static MapNode SpecOf(string kind, bool restrict) =>
        PodOf(k8s =>
            _ = kind switch
            {
                "Pod" => Filled(k8s.Pod("x", "shop/x:1"), restrict),
                "Deployment" => Filled(k8s.Deployment("x", "shop/x:1"), restrict),
                "StatefulSet" => Filled(k8s.StatefulSet("x", "shop/x:1"), restrict),
                "DaemonSet" => Filled(k8s.DaemonSet("x", "shop/x:1"), restrict),
                "Job" => Filled(k8s.Job("x", "shop/x:1"), restrict),
                _ => Filled(k8s.CronJob("x", "@daily", "shop/x:1"), restrict),
            }
        );

    /// <summary>Containers before the call and after it, and volumes that the standard allows.</summary>
    private static IWorkload Filled<T>(T workload, bool restrict)
        where T : WorkloadHandle<T>
    {
        workload.Container("before", "busybox").InitContainer("init-before", "busybox").EmptyDir("tmp", "/tmp").ContainerPort(8080);
        if (restrict)
        {
            workload.Restricted();
        }

        return workload.Container("after", "busybox");
    }

    private static IEnumerable<(MapNode Map, string Field)> Fields(MapNode spec) =>
        new[] { spec }
            .Concat(new[] { "initContainers", "containers" }.SelectMany(list => spec.List(list)?.Maps ?? []))
            .Select(part => part.Map("securityContext")!)
            .SelectMany(context => context.Entries.Select(entry => (context, entry.Key)));
}
