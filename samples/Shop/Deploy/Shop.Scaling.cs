using k8s.Models;
using KubeNet;

namespace Acme.Deploy;

// How many Pods there are, where they run, and how many of them may be missing.
public abstract partial class Shop
{
    private static void Scale(Manifests k8s, DeploymentHandle app, Size size)
    {
        if (size.MaxReplicas > size.Replicas)
        {
            Autoscale(k8s, app, size);
        }
        else
        {
            app.Replicas(size.Replicas);
        }

        if (size.Replicas > 1)
        {
            k8s.Add(
                new V1PodDisruptionBudget
                {
                    Metadata = new() { Name = app.Name },
                    Spec = new()
                    {
                        MaxUnavailable = 1,
                        Selector = Selects(app.Name),
                        UnhealthyPodEvictionPolicy = "AlwaysAllow",
                    },
                }
            );
            app.Configure(d =>
                d.Spec.Template.Spec.TopologySpreadConstraints =
                [
                    new()
                    {
                        TopologyKey = "kubernetes.io/hostname",
                        MaxSkew = 1,
                        WhenUnsatisfiable = "ScheduleAnyway",
                        LabelSelector = Selects(app.Name),
                    },
                ]
            );
        }
    }

    /// <summary>The Deployment then says nothing of replicas, or each 'kubectl apply' would undo what the autoscaler did.</summary>
    private static void Autoscale(Manifests k8s, DeploymentHandle app, Size size) =>
        k8s.Add(
            new V2HorizontalPodAutoscaler
            {
                Metadata = new() { Name = app.Name },
                Spec = new()
                {
                    ScaleTargetRef = new()
                    {
                        ApiVersion = "apps/v1",
                        Kind = "Deployment",
                        Name = app.Name,
                    },
                    MinReplicas = size.Replicas,
                    MaxReplicas = size.MaxReplicas,
                    Metrics =
                    [
                        new()
                        {
                            Type = "Resource",
                            Resource = new()
                            {
                                Name = "cpu",
                                Target = new() { Type = "Utilization", AverageUtilization = 70 },
                            },
                        },
                    ],
                },
            }
        );
}
