using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>Service accounts, roles and bindings, and the claims that Pods mount.</summary>
public class AccessTests
{
    [Fact]
    public void An_account_has_one_role_with_a_rule_for_each_group() =>
        Assert.Equal(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata:
              name: web
              namespace: shop
            rules:
            - apiGroups:
              - ""
              resources:
              - configmaps
              - pods/log
              verbs:
              - get
              - list
            - apiGroups:
              - apps
              resources:
              - deployments/scale
              verbs:
              - get
              - list
            - apiGroups:
              - cert-manager.io
              resources:
              - certificates
              resourceNames:
              - tls
              verbs:
              - update

            """.ReplaceLineEndings("\n"),
            Recorded.Yaml(
                "Role",
                "web",
                k8s =>
                    k8s.ServiceAccount("web")
                        .Allow("get,list", "cm,deploy/scale,pod/log")
                        .Allow("update", "certificates.cert-manager.io", "tls")
                        .Allow("get,list", "configmaps,pods/log")
            )
        );

    [Fact]
    public void The_names_of_cluster_roles_have_the_namespace_in_them()
    {
        var recorded = Recorded.Of(k8s => k8s.ServiceAccount("web").AllowCluster("get", "nodes").AllowCluster("get", "pods"));

        Assert.Equal(
            ["ServiceAccount shop/web", "ClusterRole shop-web", "ClusterRoleBinding shop-web"],
            recorded.Graph.Own.Select(resource => resource.ToString())
        );
        Assert.Equal("shop", recorded.Root("ClusterRoleBinding", "shop-web").List("subjects")!.Maps.Single().Text("namespace"));
    }

    [Theory]
    [InlineData("widgets")]
    [InlineData("configmapz")]
    [InlineData("configmaps/status,widgets/status")]
    public void A_resource_without_a_known_group_is_refused(string resource) =>
        Recorded
            .Of(k8s => k8s.Role("web").Allow("get", resource))
            .HasOnly(EvaluationFindings.Contradiction, "is not a resource of Kubernetes' own API, so its API group is unknown.");

    [Fact]
    public void A_rule_needs_a_verb_and_a_resource()
    {
        Recorded
            .Of(k8s => k8s.Role("web").Allow(" , ", "pods"))
            .HasOnly(EvaluationFindings.Contradiction, "A rule of Role 'web' has no verb.");
        Recorded
            .Of(k8s => k8s.Role("web").Allow("get", ""))
            .HasOnly(EvaluationFindings.Contradiction, "A rule of Role 'web' has no resource.");
    }

    [Fact]
    public void Pods_run_as_an_account_of_their_namespace()
    {
        Assert.Contains(
            "      serviceAccountName: web\n",
            Recorded.Yaml("Deployment", "web", k8s => k8s.Deployment("web", "nginx").ServiceAccount(k8s.ServiceAccount("web")))
        );
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").ServiceAccount(k8s.External.ServiceAccount("web", "ops")))
            .HasOnly(EvaluationFindings.Contradiction, "Pods can only run as an account of their own namespace.");
    }

    [Fact]
    public void A_claim_is_a_volume_of_the_Pod_and_a_mount_of_the_container()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var data = k8s.PersistentVolumeClaim("data.v1", "10Gi").AccessModes(AccessMode.ReadWriteMany);
            k8s.Pod("web", "nginx").Volume(data, "/data", subPath: "a").Container("side", "busybox", it => it.Volume(data, "/d"));
        });

        Assert.Empty(recorded.Findings);
        Assert.Equal(
            """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: data.v1
              namespace: shop
            spec:
              accessModes:
              - ReadWriteMany
              resources:
                requests:
                  storage: 10Gi

            """.ReplaceLineEndings("\n"),
            recorded.Yaml("PersistentVolumeClaim", "data.v1")
        );
        Assert.EndsWith(
            """
              volumes:
              - name: data-v1
                persistentVolumeClaim:
                  claimName: data.v1

            """.ReplaceLineEndings("\n"),
            recorded.Yaml("Pod", "web")
        );
    }

    [Fact]
    public void Access_modes_are_said_once() =>
        Recorded
            .Of(k8s => k8s.PersistentVolumeClaim("data", "1Gi").AccessModes(AccessMode.ReadWriteMany).AccessModes(AccessMode.ReadOnlyMany))
            .HasOnly(EvaluationFindings.Contradiction, "'spec.accessModes' of PersistentVolumeClaim 'data' is set a second time");

    [Fact]
    public void A_role_binding_grants_roles_of_its_own_namespace()
    {
        var platform = new Manifests(new SetRecording("Platform", new Sourced<string>("platform", Origin.None), ClusterProfile.Default));

        Recorded
            .Of(k8s => k8s.RoleBinding("web", platform.Role("reader")).Group("developers"))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "RoleBinding 'web' is in the namespace 'shop', but Role 'reader' is in 'platform'. A RoleBinding can only grant a Role of "
                    + "its own namespace."
            );
        Assert.Empty(Recorded.Of(k8s => k8s.RoleBinding("web", platform.ClusterRole("reader")).Group("developers")).Findings);
    }
}
