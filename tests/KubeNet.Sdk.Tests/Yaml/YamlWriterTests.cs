using System.Globalization;
using KubeNet.Files;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>The exact text of what people write every day.</summary>
public sealed class YamlWriterTests
{
    [Fact]
    public void A_service_reads_as_a_person_would_write_it()
    {
        var service = new Resource(
            "v1",
            "Service",
            new("server", Origin.None),
            new Sourced<string>("shop", Origin.None),
            new FieldOrder("apiVersion", "kind", "metadata", "spec")
        );
        service.Root.Set(
            "spec",
            Shape
                .Map(
                    ("type", Shape.Of("NodePort")),
                    ("selector", Shape.Map(("run", Shape.Of("server")))),
                    (
                        "ports",
                        Shape.List(
                            Shape.Map(
                                ("name", Shape.Of("http")),
                                ("port", Shape.Of(80L)),
                                ("targetPort", Shape.Of("http")),
                                ("nodePort", Shape.Of(30042L))
                            ),
                            Shape.Map(("name", Shape.Of("metrics")), ("port", Shape.Of(9090L)))
                        )
                    )
                )
                .ToNode()
        );
        service.Metadata.GetOrAddMap("labels").Set("version", "1.10", Origin.None);
        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: server
              namespace: shop
              labels:
                version: "1.10"
            spec:
              type: NodePort
              selector:
                run: server
              ports:
              - name: http
                port: 80
                targetPort: http
                nodePort: 30042
              - name: metrics
                port: 9090

            """,
            YamlWriter.Write(service.Root)
        );
    }

    [Fact]
    public void Files_in_a_config_map_are_literal_blocks() =>
        Assert.Equal(
            """
            data:
              empty: ""
              nginx.conf: |
                server {
                  listen 80;

                  location / { return 200 "hi"; }
                }
              no-newline: |-
                #!/bin/sh
                exec "$@"
              two-newlines: |+
                a

              indented: |2-
                  first
                second
              trailing-blank: "a \nb"
              tabs: "a\n\tb"
              crlf: "a\r\nb\r\n"
            items:
            - |
              a
              b
            - key: |2
                 a
                b

            """,
            Write(
                Shape.Map(
                    (
                        "data",
                        Shape.Map(
                            ("empty", Shape.Of("")),
                            ("nginx.conf", Shape.Of("server {\n  listen 80;\n\n  location / { return 200 \"hi\"; }\n}\n")),
                            ("no-newline", Shape.Of("#!/bin/sh\nexec \"$@\"")),
                            ("two-newlines", Shape.Of("a\n\n")),
                            ("indented", Shape.Of("  first\nsecond")),
                            ("trailing-blank", Shape.Of("a \nb")),
                            ("tabs", Shape.Of("a\n\tb")),
                            ("crlf", Shape.Of("a\r\nb\r\n"))
                        )
                    ),
                    ("items", Shape.List(Shape.Of("a\nb\n"), Shape.Map(("key", Shape.Of(" a\nb\n")))))
                )
            )
        );

    [Fact]
    public void Empty_and_nested_collections_and_null() =>
        Assert.Equal(
            """
            emptyDir: {}
            finalizers: []
            nothing: null
            matrix:
            - - 1
              - 2
            - - a: true
                b:
                - {}
                - []

            """,
            Write(
                Shape.Map(
                    ("emptyDir", Shape.Map()),
                    ("finalizers", Shape.List()),
                    ("nothing", Shape.Of(null)),
                    (
                        "matrix",
                        Shape.List(
                            Shape.List(Shape.Of(1L), Shape.Of(2L)),
                            Shape.List(Shape.Map(("a", Shape.Of(true)), ("b", Shape.List(Shape.Map(), Shape.List()))))
                        )
                    )
                )
            )
        );

    [Theory]
    [InlineData("server", "server")]
    [InlineData("nginx:1.27", "nginx:1.27")]
    [InlineData("/server(/|$)(.*)", "/server(/|$)(.*)")]
    [InlineData("nginx.ingress.kubernetes.io/rewrite-target", "nginx.ingress.kubernetes.io/rewrite-target")]
    [InlineData("--flag=true", "--flag=true")]
    [InlineData("http://server.shop.svc.cluster.local:8080/x#y", "http://server.shop.svc.cluster.local:8080/x#y")]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("100m", "100m")]
    [InlineData("128Mi", "128Mi")]
    [InlineData("it's", "it's")]
    [InlineData("Grüße 😀", "Grüße 😀")]
    [InlineData("on", "\"on\"")]
    [InlineData("1.10", "\"1.10\"")]
    [InlineData("8080", "\"8080\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("0 3 * * *", "\"0 3 * * *\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("*.example.com", "\"*.example.com\"")]
    [InlineData("'x'", "\"'x'\"")]
    [InlineData("""{"a": "it's"}""", """'{"a": "it''s"}'""")]
    [InlineData("\\d: ", "'\\d: '")]
    [InlineData("a\tb\0\u001b\u0085\u2028\ufeff", "\"a\\tb\\0\\x1b\\x85\\u2028\\ufeff\"")]
    [InlineData("\U000e0001\\\"\n", "\"\\U000e0001\\\\\\\"\\n\"")]
    public void A_string_is_written_in_the_style_of_a_person(string text, string yaml)
    {
        Assert.Equal($"{yaml}\n", Write(Shape.Of(text)));
        Assert.Equal($"{yaml}: {yaml}\n", Write(Shape.Map((text, Shape.Of(text)))));
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(3.0, "3")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e21, "1.0e+21")]
    [InlineData(-1.5e-7, "-1.5e-07")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.PositiveInfinity, ".inf")]
    [InlineData(double.NaN, ".nan")]
    public void A_double_is_a_number_to_every_reader(double number, string yaml) => Assert.Equal($"{yaml}\n", Write(Shape.Of(number)));

    [Fact]
    public void A_key_too_long_for_readers_to_find_its_colon_is_marked()
    {
        var key = new string('k', 1_200);
        Assert.Equal(
            $"- ? {key}\n  : 1\n  ? {key}x\n  :\n    a: 2\n",
            Write(Shape.List(Shape.Map((key, Shape.Of(1L)), (key + "x", Shape.Map(("a", Shape.Of(2L)))))))
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void The_bytes_are_the_same_in_every_culture(string culture)
    {
        var shape = Shape.Map(
            ("numbers", Shape.List(Shape.Of(-5L), Shape.Of(1234567L), Shape.Of(-1.5), Shape.Of(1e-7))),
            ("words", Shape.List([.. NastyStrings.Known.Select(text => Shape.Of(text))]))
        );
        var graph = Graphs.Of(("networking.k8s.io/v1", "Ingress", "shop", "I-i"), ("v1", "INIT", null, "Iı"));
        var expected = (Write(shape), string.Join("\n", ManifestFiles.Of(graph).Select(file => file.Path + file.Content)));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            // the culture is really there
            Assert.NotEqual("-1.5 I", (-1.5).ToString(CultureInfo.CurrentCulture) + " " + "i".ToUpper(CultureInfo.CurrentCulture));
            Assert.Equal(expected, (Write(shape), string.Join("\n", ManifestFiles.Of(graph).Select(file => file.Path + file.Content))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Write(Shape shape) => YamlWriter.Write(shape.ToNode());
}
