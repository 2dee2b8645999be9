using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

public class IngressTests
{
    [Fact]
    public void Rows_of_one_host_stand_under_one_rule_in_the_order_of_first_mention() =>
        Assert.Equal(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: front
              namespace: shop
            spec:
              ingressClassName: nginx
              defaultBackend:
                service:
                  name: fallback
                  port:
                    number: 80
              tls:
              - hosts:
                - a.example.com
                - b.example.com
                secretName: certs
              rules:
              - host: a.example.com
                http:
                  paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: web
                        port:
                          number: 80
                  - path: /api
                    pathType: Exact
                    backend:
                      service:
                        name: api
                        port:
                          name: grpc
              - http:
                  paths:
                  - path: /x
                    pathType: ImplementationSpecific
                    backend:
                      service:
                        name: sso
                        port:
                          number: 8080

            """,
            Recorded.Yaml(
                "Ingress",
                "front",
                k8s =>
                    k8s.Ingress("front")
                        .Class("nginx")
                        .Rule("a.example.com", "/", k8s.Pod("web", "nginx").Expose(80, 8080))
                        .Rule(null, "/x", k8s.External.Service("sso", 8080), PathType.ImplementationSpecific)
                        .Rule("a.example.com", "/api", "api", "grpc", PathType.Exact)
                        .DefaultBackend("fallback", 80)
                        .Tls(["a.example.com", "b.example.com"], k8s.External.Secret("certs"))
            )
        );

    [Fact]
    public void A_service_with_one_port_is_taken_by_its_number_even_if_the_port_is_declared_later()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var web = k8s.Pod("web", "nginx");
            k8s.Ingress("i").Rule("h", "/", web.Expose());
            web.ContainerPort(8080, "http");
        });
        Assert.Empty(recorded.Findings);
        Assert.Equal(8080, Backend(recorded).Scalar("service.port.number")!.Number);
    }

    [Fact]
    public void A_chosen_port_is_written_as_it_was_chosen()
    {
        Assert.Equal(
            "metrics",
            Backend(Recorded.Of(k8s => k8s.Ingress("i").Rule("h", "/", Several(k8s).Port("metrics")))).Text("service.port.name")
        );
        Assert.Equal(
            9090,
            Backend(Recorded.Of(k8s => k8s.Ingress("i").Rule("h", "/", Several(k8s).Port(9090)))).Scalar("service.port.number")!.Number
        );
    }

    [Fact]
    public void Several_ports_and_none_chosen_are_listed() =>
        Recorded
            .Of(k8s => k8s.Ingress("i").Rule("h", "/", Several(k8s)))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "The backend of Ingress 'i', Service 'web', has several ports: 80 ('http'), 9090 ('metrics'). Choose one with Port(...)."
            );

    [Fact]
    public void A_backend_without_a_port_is_a_contradiction() =>
        Recorded
            .Of(k8s => k8s.Ingress("i").DefaultBackend(k8s.External.Service("sso")))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'sso', has no known port");

    [Fact]
    public void A_second_class_or_default_backend_is_a_contradiction()
    {
        Recorded
            .Of(k8s => k8s.Ingress("i").Class("a").Class(k8s.External.IngressClass("b")))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "'spec.ingressClassName' of Ingress 'i' is set to 'b', but it was set to 'a' before"
            );
        Recorded
            .Of(k8s => k8s.Ingress("i").DefaultBackend("a", 80).DefaultBackend("a", 81))
            .HasOnly(EvaluationFindings.Contradiction, "'spec.defaultBackend' of Ingress 'i' is set a second time");
    }

    private static ServiceHandle Several(Manifests k8s) => k8s.Pod("web", "nginx").Expose([new("http", 80), new("metrics", 9090)]);

    private static Resources.MapNode Backend(Recorded recorded) =>
        recorded.Root("Ingress", "i").List("spec.rules")!.Maps.Single().List("http.paths")!.Maps.Single().Map("backend")!;
}
