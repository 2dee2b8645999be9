using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

/// <summary>Labels and annotations of all resources of a set: <c>k8s.Label(…)</c> and <c>k8s.Annotation(…)</c>.</summary>
public class SharedLabelTests
{
    [Fact]
    public void All_resources_and_the_Pods_of_all_workloads_have_the_label_whatever_the_order()
    {
        var recorded = Recorded.Of(k8s =>
        {
            k8s.ConfigMap("first");
            k8s.Label("part-of", "shop");
            k8s.Deployment("web", "nginx").ContainerPort(80).Expose();
            k8s.Job("migrate", "m");
            k8s.CronJob("report", "@daily", "r");
            k8s.Namespace("shop");
        });
        Assert.Empty(recorded.Findings);
        Assert.All(recorded.Graph.Own, resource => Assert.Equal("shop", resource.Metadata.Text("labels.part-of")));
        Assert.Equal("shop", recorded.Root("Deployment", "web").Text("spec.template.metadata.labels.part-of"));
        Assert.Equal("shop", recorded.Root("Job", "migrate").Text("spec.template.metadata.labels.part-of"));
        Assert.Equal("shop", recorded.Root("CronJob", "report").Text("spec.jobTemplate.metadata.labels.part-of"));
        Assert.Equal("shop", recorded.Root("CronJob", "report").Text("spec.jobTemplate.spec.template.metadata.labels.part-of"));
    }

    [Fact]
    public void No_selector_has_it()
    {
        var recorded = Recorded.Of(k8s =>
        {
            k8s.Label("part-of", "shop");
            var web = k8s.Deployment("web", "nginx").ContainerPort(80, "http");
            k8s.ServiceMonitor("web", web.Expose()).Endpoint("http");
            k8s.PodMonitor("web", web).Endpoint("http");
            k8s.PodDisruptionBudget("web").Selector(web).MinAvailable(1);
            k8s.NetworkPolicy("web").PodSelector(web).DenyIngress();
        });
        Assert.Empty(recorded.Findings);
        Assert.Equal(["app"], recorded.Root("Deployment", "web").Map("spec.selector.matchLabels")!.Entries.Select(it => it.Key));
        Assert.Equal(["app"], recorded.Root("Service", "web").Map("spec.selector")!.Entries.Select(it => it.Key));
        Assert.Equal(["app"], recorded.Root("ServiceMonitor", "web").Map("spec.selector.matchLabels")!.Entries.Select(it => it.Key));
        Assert.Equal(["app"], recorded.Root("PodMonitor", "web").Map("spec.selector.matchLabels")!.Entries.Select(it => it.Key));
        Assert.Equal(["app"], recorded.Root("PodDisruptionBudget", "web").Map("spec.selector.matchLabels")!.Entries.Select(it => it.Key));
        Assert.Equal(["app"], recorded.Root("NetworkPolicy", "web").Map("spec.podSelector.matchLabels")!.Entries.Select(it => it.Key));
    }

    [Fact]
    public void A_resource_keeps_a_label_of_its_own()
    {
        var recorded = Recorded.Of(k8s =>
        {
            k8s.Label("tier", "front");
            k8s.Deployment("web", "nginx");
            k8s.Deployment("db", "postgres").Label("tier", "data");
            k8s.Annotation("owner", "web");
            k8s.ConfigMap("settings").Annotation("owner", "ops");
        });
        Assert.Empty(recorded.Findings);
        Assert.Equal("front", recorded.Root("Deployment", "web").Text("spec.template.metadata.labels.tier"));
        Assert.Equal("data", recorded.Root("Deployment", "db").Text("metadata.labels.tier"));
        Assert.Equal("data", recorded.Root("Deployment", "db").Text("spec.template.metadata.labels.tier"));
        Assert.Equal("ops", recorded.Root("ConfigMap", "settings").Text("metadata.annotations.owner"));
    }

    [Fact]
    public void An_annotation_is_that_of_the_resource_and_not_of_its_Pods()
    {
        var root = Recorded
            .Of(k8s =>
            {
                k8s.Annotation("owner", "web");
                k8s.Deployment("web", "nginx");
            })
            .Root("Deployment", "web");
        Assert.Equal("web", root.Text("metadata.annotations.owner"));
        Assert.Null(root.Map("spec.template.metadata.annotations"));
    }

    [Fact]
    public void The_same_value_may_be_set_again()
    {
        var recorded = Recorded.Of(k8s => k8s.Label("a", "1").Label("a", "1").Annotation("a", "2").ConfigMap("c"));
        Assert.Empty(recorded.Findings);
    }

    [Theory]
    [InlineData("label")]
    [InlineData("annotation")]
    public void Two_values_for_all_resources_are_a_contradiction(string what) =>
        Recorded
            .Of(k8s => _ = what == "label" ? k8s.Label("a", "1").Label("a", "2") : k8s.Annotation("a", "1").Annotation("a", "2"))
            .HasOnly(
                EvaluationFindings.Contradiction,
                $"The {what} 'a' of all resources is set to '2', but it was set to '1' before. Set it once."
            );
}
