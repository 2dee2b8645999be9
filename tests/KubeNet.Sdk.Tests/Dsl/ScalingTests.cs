using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

/// <summary>How many Pods there are: autoscalers and disruption budgets.</summary>
public class ScalingTests
{
    [Fact]
    public void An_autoscaler_is_named_after_the_workload_and_replaces_replicas() =>
        Assert.Equal(
            """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: web
              namespace: shop
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: Deployment
                name: web
              minReplicas: 2
              maxReplicas: 10
              metrics:
              - type: Resource
                resource:
                  name: cpu
                  target:
                    type: Utilization
                    averageUtilization: 70
              - type: Pods
                pods:
                  metric:
                    name: requests
                    selector:
                      matchLabels:
                        verb: GET
                  target:
                    type: AverageValue
                    averageValue: "100"
              behavior:
                scaleDown:
                  stabilizationWindowSeconds: 600
                  selectPolicy: Min
                  policies:
                  - type: Pods
                    value: 1
                    periodSeconds: 60
                  - type: Percent
                    value: 10
                    periodSeconds: 60

            """.ReplaceLineEndings("\n"),
            Recorded.Yaml(
                "HorizontalPodAutoscaler",
                "web",
                k8s =>
                    k8s.Deployment("web", "nginx")
                        .Autoscale(
                            min: 2,
                            max: 10,
                            cpu: 70,
                            configure: scaler =>
                                scaler
                                    .PodsMetric("requests", averageValue: "100", selector: "verb=GET")
                                    .ScaleDown(600, pods: 1, percent: 10, selectPolicy: ScalingPolicySelect.Min)
                        )
            )
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Replicas_beside_an_autoscaler_contradict_in_any_order(bool first)
    {
        var recorded = Recorded.Of(k8s =>
        {
            var web = k8s.Deployment("web", "nginx");
            _ = first ? web.Replicas(3).Autoscale(2, 10) : web.Autoscale(2, 10).Replicas(3);
        });

        recorded.HasOnly(
            EvaluationFindings.Contradiction,
            "'spec.replicas' of Deployment 'web' is set to 3, but HorizontalPodAutoscaler 'web' sets the number of its Pods."
        );
        Assert.Null(recorded.Root("Deployment", "web").At("spec.replicas"));
    }

    /// <summary>0 turns the autoscaler off, and the only number that it allows is no other one.</summary>
    [Theory]
    [InlineData(0, 2, 10)]
    [InlineData(2, 2, 2)]
    public void Replicas_that_agree_with_the_autoscaler_are_no_contradiction(int replicas, int min, int max) =>
        Assert.Empty(Recorded.Of(k8s => k8s.Deployment("web", "nginx").Replicas(replicas).Autoscale(min, max)).Findings);

    [Fact]
    public void A_metric_has_one_target()
    {
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Autoscale(1, 2, cpu: 70, configure: it => it.Cpu(80)))
            .HasOnly(EvaluationFindings.Contradiction, "HorizontalPodAutoscaler 'web' already has another target for this metric.");
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Autoscale(1, 2, configure: it => it.ResourceMetric("cpu")))
            .HasOnly(EvaluationFindings.Contradiction, "A metric of HorizontalPodAutoscaler 'web' has no target.");
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Autoscale(1, 2, configure: it => it.ExternalMetric("q", "1", "2")))
            .HasOnly(EvaluationFindings.Contradiction, "A metric of HorizontalPodAutoscaler 'web' has several targets.");
        Assert.Empty(
            Recorded.Of(k8s => k8s.Deployment("web", "nginx").Autoscale(1, 2, cpu: 70, configure: it => it.Cpu(70).Memory(70))).Findings
        );
    }

    [Fact]
    public void A_budget_follows_the_workloads_selector() =>
        Assert.Equal(
            "name: front",
            Recorded
                .Yaml(
                    "PodDisruptionBudget",
                    "web",
                    k8s => k8s.Deployment("web", "nginx").DisruptionBudget(maxUnavailable: "50%").Selector("name", "front")
                )
                .Split('\n')
                .Last(line => line.Length > 0)
                .Trim()
        );

    [Fact]
    public void A_workloads_budget_can_let_broken_Pods_be_evicted()
    {
        var always = Recorded.Yaml(
            "PodDisruptionBudget",
            "web",
            k8s =>
                k8s.Deployment("web", "nginx")
                    .DisruptionBudget(maxUnavailable: 1, unhealthyPodEvictionPolicy: UnhealthyPodEvictionPolicy.AlwaysAllow)
        );
        var unsaid = Recorded.Yaml("PodDisruptionBudget", "web", k8s => k8s.Deployment("web", "nginx").DisruptionBudget(maxUnavailable: 1));

        Assert.Contains("  unhealthyPodEvictionPolicy: AlwaysAllow\n", always, StringComparison.Ordinal);
        Assert.DoesNotContain("unhealthyPodEvictionPolicy", unsaid, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_has_a_selector_and_one_amount()
    {
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").DisruptionBudget())
            .HasOnly(EvaluationFindings.Contradiction, "PodDisruptionBudget 'web' says neither minAvailable nor maxUnavailable.");
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").DisruptionBudget(1, 1))
            .HasOnly(EvaluationFindings.Contradiction, "PodDisruptionBudget 'web' has minAvailable and maxUnavailable");
        Recorded
            .Of(k8s => k8s.PodDisruptionBudget("web").MinAvailable(1))
            .HasOnly(EvaluationFindings.Contradiction, "PodDisruptionBudget 'web' selects no Pods");
    }

    /// <summary>kubectl reads <c>!=</c> in queries, but not for a budget; it means the same as <c>notin</c>.</summary>
    [Fact]
    public void Unequal_is_NotIn() =>
        Assert.Equal(
            Recorded.Yaml("PodDisruptionBudget", "web", k8s => k8s.PodDisruptionBudget("web").Selector("a notin (b)").MinAvailable(1)),
            Recorded.Yaml("PodDisruptionBudget", "web", k8s => k8s.PodDisruptionBudget("web").Selector("a != b").MinAvailable(1))
        );

    [Theory]
    [InlineData("tier in a")]
    [InlineData("a=b=c")]
    [InlineData("")]
    [InlineData("a=b,,c")]
    [InlineData("a=b,a=c")]
    [InlineData("a in (b")]
    public void A_selector_that_kubectl_does_not_read_is_refused(string selector) =>
        Assert.Contains(
            Recorded.Of(k8s => k8s.PodDisruptionBudget("web").Selector(selector).MinAvailable(1)).Findings,
            finding => finding.Message.StartsWith($"The selector '{selector}' is invalid at ", StringComparison.Ordinal)
        );

    [Fact]
    public void A_stateful_set_has_an_autoscaler_instead_of_replicas()
    {
        var recorded = Recorded.Of(k8s => k8s.StatefulSet("db", "redis").Autoscale(3, 9, cpu: 70));
        Assert.Empty(recorded.Findings);
        Assert.Equal("StatefulSet", recorded.Root("HorizontalPodAutoscaler", "db").Text("spec.scaleTargetRef.kind"));
        Recorded
            .Of(k8s => k8s.HorizontalPodAutoscaler("db", k8s.StatefulSet("db", "redis").Replicas(3), 2, 9))
            .HasOnly(EvaluationFindings.Contradiction, "'spec.replicas' of StatefulSet 'db' is set to 3, but HorizontalPodAutoscaler 'db'");
    }

    [Fact]
    public void A_limit_of_the_speed_says_something()
    {
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Autoscale(1, 2, configure: it => it.ScaleUp(periodSeconds: 30)))
            .HasOnly(EvaluationFindings.Contradiction, "'scaleUp' of HorizontalPodAutoscaler 'web' has no limit, so it has no effect.");
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Autoscale(1, 2, configure: it => it.ScaleDown()))
            .HasOnly(EvaluationFindings.Contradiction, "'scaleDown' of HorizontalPodAutoscaler 'web' has no limit, so it has no effect.");
    }
}
