using System.Globalization;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>
/// A folder with a project and N YAML documents, for timing whole builds: a Deployment, a Service, an Ingress and a ConfigMap an app, four
/// documents a file. Nothing is wrong with them.
/// </summary>
internal static class YamlApp
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <UseSharedCompilation>false</UseSharedCompilation>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="KubeNet.Sdk" Version="$(KubeNetVersion)" />
            <KubernetesYaml Include="deploy/**/*.yaml" Condition="'$(WithYaml)' == 'true'" />
          </ItemGroup>
        </Project>

        """;

    private const string App = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings-{0}
          namespace: shop
          labels:
            app.kubernetes.io/name: app-{0}
        data:
          LOG_LEVEL: info
          UPSTREAM: http://app-{0}.shop.svc.cluster.local
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: app-{0}
          namespace: shop
          labels:
            app.kubernetes.io/name: app-{0}
        spec:
          replicas: 2
          selector:
            matchLabels:
              app.kubernetes.io/name: app-{0}
          template:
            metadata:
              labels:
                app.kubernetes.io/name: app-{0}
            spec:
              containers:
              - name: app
                image: registry.example.com/app-{0}:1.{0}
                envFrom:
                - configMapRef:
                    name: settings-{0}
                ports:
                - name: http
                  containerPort: 8080
                resources:
                  requests:
                    cpu: 100m
                    memory: 64Mi
                  limits:
                    memory: 128Mi
                readinessProbe:
                  httpGet:
                    path: /health
                    port: http
                securityContext:
                  runAsNonRoot: true
                  allowPrivilegeEscalation: false
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: app-{0}
          namespace: shop
        spec:
          selector:
            app.kubernetes.io/name: app-{0}
          ports:
          - name: http
            port: 80
            targetPort: http
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: app-{0}
          namespace: shop
        spec:
          ingressClassName: nginx
          rules:
          - host: app-{0}.example.com
            http:
              paths:
              - path: /
                pathType: Prefix
                backend:
                  service:
                    name: app-{0}
                    port:
                      name: http

        """;

    public static void Write(string folder, int documents)
    {
        Directory.CreateDirectory(Path.Combine(folder, "deploy"));
        File.WriteAllText(Path.Combine(folder, "YamlApp.csproj"), Project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine();\n");
        for (var i = 0; i < documents / 4; i++)
        {
            File.WriteAllText(
                Path.Combine(folder, "deploy", string.Create(CultureInfo.InvariantCulture, $"app-{i}.yaml")),
                App.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
        }
    }
}
