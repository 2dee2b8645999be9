using System.Text;
using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

public class ConfigurationTests
{
    [Fact]
    public void A_secret_holds_the_base64_of_the_text() =>
        Assert.Equal(
            "grüße",
            Encoding.UTF8.GetString(
                Convert.FromBase64String(
                    Recorded.Of(k8s => k8s.Secret("s").Data("greeting", "grüße")).Root("Secret", "s").Text("data.greeting")!
                )
            )
        );

    [Fact]
    public void A_tls_secret_has_the_type_and_the_keys_that_the_api_server_wants()
    {
        var root = Recorded.Of(k8s => k8s.Secret("s").Tls("CERT", "KEY")).Root("Secret", "s");
        Assert.Equal("kubernetes.io/tls", root.Text("type"));
        Assert.Equal("Q0VSVA==", (root.Map("data")!["tls.crt"] as Resources.ScalarNode)!.Text);
        Assert.Equal("S0VZ", (root.Map("data")!["tls.key"] as Resources.ScalarNode)!.Text);
    }

    [Fact]
    public void A_contradiction_in_a_secret_does_not_tell_the_values()
    {
        var recorded = Recorded.Of(k8s => k8s.Secret("s").Data("password", "first").Data("password", "second"));
        recorded.HasOnly(EvaluationFindings.Contradiction, "'data.password' of Secret 's' is set to a different value than before");
        Assert.DoesNotContain(Convert.ToBase64String("first"u8), recorded.Finding.Message);
        Assert.DoesNotContain(Convert.ToBase64String("second"u8), recorded.Finding.Message);
    }

    [Fact]
    public void A_contradiction_in_a_config_map_tells_both_values() =>
        Recorded
            .Of(k8s => k8s.ConfigMap("c").Data("a", "1").Data("a", "2"))
            .HasOnly(EvaluationFindings.Contradiction, "'data.a' of ConfigMap 'c' is set to '2', but it was set to '1' before");

    [Fact]
    public void A_secret_of_half_a_character_is_refused() =>
        Recorded.Of(k8s => k8s.Secret("s").Data("smile", "\ud83d")).HasOnly(EvaluationFindings.NotText, "'smile' in Secret 's'");

    [Fact]
    public void A_namespace_belongs_to_no_namespace()
    {
        var root = Recorded.Of(k8s => k8s.Namespace("shop").Label("team", "a")).Root("Namespace", "shop");
        Assert.Null(root.At("metadata.namespace"));
        Assert.Equal("a", root.Text("metadata.labels.team"));
    }

    [Fact]
    public void What_lives_elsewhere_is_known_and_not_written()
    {
        var recorded = Recorded.Of(k8s =>
        {
            k8s.External.ConfigMap("c");
            k8s.External.Secret("s");
            k8s.External.Service("svc", 80, @namespace: "auth");
            k8s.External.IngressClass("nginx");
        });
        Assert.Empty(recorded.Graph.Own);
        Assert.True(recorded.Graph.IsExternal("", "ConfigMap", "shop", "c"));
        Assert.True(recorded.Graph.IsExternal("", "Secret", "shop", "s"));
        Assert.True(recorded.Graph.IsExternal("", "Service", "auth", "svc"));
        Assert.True(recorded.Graph.IsExternal("networking.k8s.io", "IngressClass", null, "nginx"));
        Assert.False(recorded.Graph.IsExternal("", "Service", "shop", "svc"));
    }

    [Fact]
    public void An_ingress_class_writes_its_controller_and_parameters() =>
        Assert.Equal(
            """
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata:
              name: acme
              annotations:
                ingressclass.kubernetes.io/is-default-class: "true"
            spec:
              controller: acme.io/ingress
              parameters:
                apiGroup: acme.io
                kind: Settings
                name: fast
                scope: Namespace
                namespace: infra

            """,
            Recorded.Yaml(
                "IngressClass",
                "acme",
                k8s =>
                    k8s.IngressClass("acme", IngressController.Of("acme.io/ingress"))
                        .Default()
                        .Parameters("Settings", "fast", apiGroup: "acme.io", @namespace: "infra")
            )
        );

    [Fact]
    public void A_missing_string_is_an_argument_error_that_names_the_parameter() =>
        Assert.Equal("image", Assert.Throws<ArgumentNullException>(() => Recorded.Of(k8s => k8s.Pod("p", null!))).ParamName);
}
