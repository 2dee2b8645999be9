namespace KubeNet.Tests.Dsl;

/// <summary>What <see cref="Shop"/> is in YAML: each file's name in a comment, then its text.</summary>
internal static class ShopManifests
{
    public const string Text = """
        # ingressclass-my-ingress-class.yaml
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: my-ingress-class
          annotations:
            ingressclass.kubernetes.io/is-default-class: "true"
        spec:
          controller: k8s.io/ingress-nginx
        ---
        # configmap-settings-eu.yaml
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings-eu
          namespace: shop
        data:
          region: eu
        ---
        # configmap-settings-us.yaml
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings-us
          namespace: shop
        data:
          region: us
        ---
        # pod-server.yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: server
          namespace: shop
          labels:
            run: server
        spec:
          containers:
          - name: server
            image: nginx:1.27
            ports:
            - name: http
              containerPort: 80
        ---
        # deployment-other-server.yaml
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: other-server
          namespace: shop
          labels:
            app: other-server
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: other-server
          template:
            metadata:
              labels:
                app: other-server
            spec:
              containers:
              - name: nginx
                image: nginx:1.27
                ports:
                - name: http
                  containerPort: 8080
                - name: metrics
                  containerPort: 9090
                envFrom:
                - secretRef:
                    name: db
                env:
                - name: SERVER_URL
                  value: http://server.shop.svc.cluster.local
        ---
        # service-server.yaml
        apiVersion: v1
        kind: Service
        metadata:
          name: server
          namespace: shop
          labels:
            run: server
        spec:
          selector:
            run: server
          ports:
          - port: 80
            targetPort: http
        ---
        # service-server-node.yaml
        apiVersion: v1
        kind: Service
        metadata:
          name: server-node
          namespace: shop
          labels:
            run: server
        spec:
          type: NodePort
          selector:
            run: server
          ports:
          - port: 80
            targetPort: 80
            nodePort: 30042
        ---
        # service-server-lb.yaml
        apiVersion: v1
        kind: Service
        metadata:
          name: server-lb
          namespace: shop
          labels:
            run: server
        spec:
          type: LoadBalancer
          selector:
            run: server
          ports:
          - port: 80
            targetPort: 80
        ---
        # service-other-server.yaml
        apiVersion: v1
        kind: Service
        metadata:
          name: other-server
          namespace: shop
          labels:
            app: other-server
        spec:
          selector:
            app: other-server
          ports:
          - name: http
            port: 80
            targetPort: http
          - name: metrics
            port: 9090
            targetPort: 9090
        ---
        # ingress-server-ingress.yaml
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: server-ingress
          namespace: shop
          annotations:
            nginx.ingress.kubernetes.io/use-regex: "true"
            nginx.ingress.kubernetes.io/rewrite-target: /$2
        spec:
          ingressClassName: my-ingress-class
          tls:
          - hosts:
            - localhost
            secretName: localhost-tls
          rules:
          - host: localhost
            http:
              paths:
              - path: /server(/|$)(.*)
                pathType: ImplementationSpecific
                backend:
                  service:
                    name: server
                    port:
                      number: 80
              - path: /other-server(/|$)(.*)
                pathType: ImplementationSpecific
                backend:
                  service:
                    name: other-server
                    port:
                      name: http
        ---
        # ingress-login.yaml
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: login
          namespace: shop
        spec:
          ingressClassName: my-ingress-class
          rules:
          - host: login.localhost
            http:
              paths:
              - path: /
                pathType: Prefix
                backend:
                  service:
                    name: login
                    port:
                      number: 80
        ---
        # kustomization.yaml
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
        - ingressclass-my-ingress-class.yaml
        - configmap-settings-eu.yaml
        - configmap-settings-us.yaml
        - pod-server.yaml
        - deployment-other-server.yaml
        - service-server.yaml
        - service-server-node.yaml
        - service-server-lb.yaml
        - service-other-server.yaml
        - ingress-server-ingress.yaml
        - ingress-login.yaml

        """;
}
